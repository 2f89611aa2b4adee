<?php
/**
 * The REST API: a refusal with its reason for whoever publishes over it, and what the editor's panel asks.
 *
 * @package factcheck
 */

namespace Factcheck;

defined( 'ABSPATH' ) || exit;

add_action(
	'rest_api_init',
	static function (): void {
		foreach ( (array) setting( 'types' ) as $type ) {
			add_filter( "rest_pre_insert_$type", __NAMESPACE__ . '\\refuse_rest', PHP_INT_MAX, 2 );
		}
		$post = array( 'id' => array( 'type' => 'integer', 'required' => true ) );
		$text = array( 'type' => 'string', 'required' => true );
		$date = array( 'date' => array( 'type' => 'string', 'default' => '' ) ); // '' where the post has none yet.
		register_rest_route(
			'factcheck/v1',
			'/posts/(?P<id>\d+)/check',
			array(
				'methods'             => 'POST',
				'callback'            => __NAMESPACE__ . '\\rest_check',
				'permission_callback' => __NAMESPACE__ . '\\may_edit',
				'args'                => $post + $date + array( 'title' => $text, 'content' => $text ),
			)
		);
		register_rest_route(
			'factcheck/v1',
			'/posts/(?P<id>\d+)/override',
			array(
				'methods'             => 'POST',
				'callback'            => __NAMESPACE__ . '\\rest_override',
				'permission_callback' => static fn( \WP_REST_Request $request ): bool => may_edit( $request ) && current_user_can( CAPABILITY ),
				'args'                => $post + $date + array( 'title' => $text, 'content' => $text, 'reason' => $text ),
			)
		);
	}
);

/** Whether the user may edit the post asked about. */
function may_edit( \WP_REST_Request $request ): bool {
	return current_user_can( 'edit_post', (int) $request['id'] );
}

/** Answers 403 with the reason to a REST client that would publish what may not go out. */
function refuse_rest( mixed $prepared, \WP_REST_Request $request ): mixed {
	if ( is_wp_error( $prepared ) ) {
		return $prepared;
	}
	$id     = (int) ( $prepared->ID ?? 0 );
	$before = $id ? get_post( $id ) : null;
	$status = $prepared->post_status ?? ( $before ? $before->post_status : 'draft' );
	if ( ! in_array( $status, OUT, true ) ) {
		return $prepared;
	}
	$floating = $before && '0000-00-00 00:00:00' === $before->post_date_gmt;
	$post     = array(
		'ID'           => $id,
		'before'       => $before ? $before->post_status : '',
		'post_status'  => $status,
		'post_date'    => $prepared->post_date ?? ( $before && ! $floating ? $before->post_date : '' ),
		'post_title'   => $prepared->post_title ?? ( $before ? $before->post_title : '' ),
		'post_content' => $prepared->post_content ?? ( $before ? $before->post_content : '' ),
	);
	$same = $before && in_array( $before->post_status, OUT, true ) && $before->post_status === $status
		&& $before->post_content === $post['post_content'] && $before->post_title === $post['post_title'];
	$refused = $same ? null : refusal( $post );
	return null === $refused ? $prepared : new \WP_Error( 'factcheck_refused', $refused['text'], array( 'status' => 403 ) );
}

/** Returns what the panel shows of the words in the editor; the token stays here. */
function rest_check( \WP_REST_Request $request ): array {
	$post   = posted( $request );
	$answer = ask_service( story_of( $post ) );
	$told   = array( 'mayOverride' => current_user_can( CAPABILITY ), 'blocked' => null !== refusal( $post ) );
	if ( is_wp_error( $answer ) ) {
		return $told + array( 'unavailable' => $answer->get_error_message(), 'findings' => array() );
	}
	return $told + array( 'unavailable' => '', 'findings' => $answer['report']['findings'] );
}

/** Keeps a reason to publish anyway. */
function rest_override( \WP_REST_Request $request ): array|\WP_Error {
	$post    = posted( $request );
	$refused = refusal( $post );
	if ( null !== $refused && ! accept( $post['ID'], $refused, $request['reason'] ) ) {
		return new \WP_Error( 'factcheck_reason', __( 'Give a reason.', 'factcheck' ), array( 'status' => 400 ) );
	}
	return array( 'blocked' => false );
}

/** Returns the post that a request of the panel is about, with the words as they stand in the editor. */
function posted( \WP_REST_Request $request ): array {
	$post = get_post( (int) $request['id'] );
	return array(
		'ID'           => $post->ID,
		'before'       => $post->post_status,
		'post_date'    => (string) $request['date'],
		'post_title'   => $request['title'],
		'post_content' => $request['content'],
	);
}
