/* The pre-publish panel: what contradicts the record, why, and what to write instead. Publishing is locked
 * while an error is open; the server refuses all the same, so the lock is a courtesy. */
( function ( wp ) {
	'use strict';
	const { createElement: h, useEffect, useState, useRef, Fragment } = wp.element;
	const { useSelect, useDispatch } = wp.data;
	const { Button, Notice, Spinner, TextareaControl } = wp.components;
	const { PluginPrePublishPanel } = wp.editPost;
	const { __ } = wp.i18n;
	const LOCK = 'factcheck';
	const WRAPPED = { whiteSpace: 'normal', height: 'auto', textAlign: 'left', marginTop: '4px' }; // Fixes are long.
	const PAUSE = 800; // Milliseconds without a keystroke before the words are checked again.

	/** Applies edits, last first; offsets count code points of what was sent. */
	function applied( text, edits ) {
		const points = Array.from( text );
		[ ...edits ].sort( ( a, b ) => b.start - a.start ).forEach( ( edit ) => {
			points.splice( edit.start, edit.end - edit.start, ...Array.from( edit.text ) );
		} );
		return points.join( '' );
	}

	function Finding( { finding, onFix } ) {
		return h( Notice, { status: finding.severity === 'error' ? 'error' : 'warning', isDismissible: false },
			h( 'p', null, h( 'strong', null, '“' + finding.span.text + '” ' ), finding.message ),
			finding.evidence.map( ( e, n ) => h( 'p', { key: n, className: 'components-base-control__help' }, e.statement ) ),
			finding.fixes.map( ( fix, n ) => h( Button, { key: n, variant: 'secondary', isSmall: true, style: WRAPPED, onClick: () => onFix( fix ) }, fix.title ) ) );
	}

	function Panel() {
		const { id, title, content, date, open } = useSelect( ( select ) => {
			const editor = select( 'core/editor' );
			return {
				id: editor.getCurrentPostId(),
				title: editor.getEditedPostAttribute( 'title' ) || '',
				content: editor.getEditedPostContent(),
				date: editor.isEditedPostDateFloating() ? '' : editor.getEditedPostAttribute( 'date' ) || '',
				open: select( 'core/edit-post' ).isPublishSidebarOpened(),
			};
		}, [] );
		const { lockPostSaving, unlockPostSaving, editPost } = useDispatch( 'core/editor' );
		const { resetBlocks } = useDispatch( 'core/block-editor' );
		const [ answer, setAnswer ] = useState( null );
		const [ reason, setReason ] = useState( '' );
		const asked = useRef( 0 );

		function ask() {
			const mine = ++asked.current;
			wp.apiFetch( { path: '/factcheck/v1/posts/' + id + '/check', method: 'POST', data: { title, content, date } } )
				.then( ( told ) => mine === asked.current && setAnswer( told ) )
				.catch( ( fault ) => mine === asked.current && setAnswer( { unavailable: fault.message, findings: [], blocked: false } ) );
		}
		useEffect( () => {
			if ( ! open ) {
				unlockPostSaving( LOCK ); // Drafts always save.
				return undefined;
			}
			lockPostSaving( LOCK ); // Until there is an answer.
			const timer = setTimeout( ask, answer ? PAUSE : 0 );
			return () => clearTimeout( timer );
		}, [ open, title, content, date ] );
		useEffect( () => {
			if ( answer && open ) {
				( answer.blocked ? lockPostSaving : unlockPostSaving )( LOCK );
			}
		}, [ answer, open ] );

		function fix( chosen ) {
			const inTitle = chosen.edits.filter( ( e ) => e.field === 'title' );
			const inText = chosen.edits.filter( ( e ) => e.field === 'text' );
			if ( inTitle.length ) {
				editPost( { title: applied( title, inTitle ) } );
			}
			if ( inText.length ) {
				resetBlocks( wp.blocks.parse( applied( content, inText ) ) );
			}
		}
		function publishAnyway() {
			wp.apiFetch( { path: '/factcheck/v1/posts/' + id + '/override', method: 'POST', data: { title, content, date, reason } } )
				.then( ask )
				.catch( ( fault ) => setAnswer( { ...answer, refused: fault.message } ) );
		}

		let shown;
		if ( ! answer ) {
			shown = h( Spinner );
		} else if ( answer.unavailable ) {
			shown = h( Notice, { status: 'warning', isDismissible: false }, __( 'Checker unavailable:', 'factcheck' ) + ' ' + answer.unavailable );
		} else if ( ! answer.findings.length ) {
			shown = h( 'p', null, __( 'Nothing contradicts the record, the calendar or the post itself.', 'factcheck' ) );
		} else {
			shown = answer.findings.map( ( finding ) => h( Finding, { key: finding.fingerprint, finding, onFix: fix } ) );
		}
		const override = answer && answer.blocked && answer.mayOverride && h( Fragment, null,
			h( TextareaControl, { label: __( 'Publish anyway, because', 'factcheck' ), value: reason, onChange: setReason, rows: 2 } ),
			h( Button, { variant: 'secondary', isDestructive: true, style: WRAPPED, disabled: ! reason.trim(), onClick: publishAnyway }, __( 'Keep my reason and allow publishing', 'factcheck' ) ),
			answer.refused && h( 'p', { role: 'alert' }, answer.refused ) );
		return h( PluginPrePublishPanel, { title: __( 'Fact check', 'factcheck' ), initialOpen: true, className: 'factcheck-panel' },
			h( 'div', { 'aria-live': 'polite' }, shown, override ) );
	}

	wp.plugins.registerPlugin( 'factcheck', { render: Panel, icon: null } );
}( window.wp ) );
