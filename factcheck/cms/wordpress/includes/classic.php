<?php
/**
 * The classic editor: the reason of a refusal after the page has been saved, and a place to answer it.
 *
 * @package factcheck
 */

namespace Factcheck;

defined( 'ABSPATH' ) || exit;

add_action( 'admin_notices', __NAMESPACE__ . '\\show_refusal' );

/** Tells an editor, once, why the post was not published. */
function show_refusal(): void {
	$key  = 'factcheck_refused_' . get_current_user_id();
	$text = get_transient( $key );
	if ( $text ) {
		delete_transient( $key );
		echo '<div class="notice notice-error"><p><strong>' . esc_html__( 'Saved, not published.', 'factcheck' ) . '</strong> ' . esc_html( $text ) . '</p></div>';
	}
}

add_filter( 'redirect_post_location', __NAMESPACE__ . '\\unsay_published' );

/** Takes "Post published" out of the address WordPress goes back to when the post was not. */
function unsay_published( string $location ): string {
	return null === remember() ? $location : add_query_arg( 'message', '10', $location ); // 10: draft updated.
}

add_action(
	'add_meta_boxes',
	static function ( string $type ): void {
		if ( is_checked( $type ) && current_user_can( CAPABILITY ) ) {
			$only = array( '__back_compat_meta_box' => true ); // The block editor has a panel of its own.
			add_meta_box( 'factcheck', __( 'Fact check', 'factcheck' ), __NAMESPACE__ . '\\show_reason', $type, 'side', 'default', $only );
		}
	}
);

/** Writes the field for a reason to publish anyway. */
function show_reason( \WP_Post $post ): void {
	wp_nonce_field( 'factcheck_reason_' . $post->ID, 'factcheck_nonce', false );
	echo '<label for="factcheck-reason">' . esc_html__( 'Publish despite open contradictions, because', 'factcheck' ) . '</label>';
	echo '<textarea id="factcheck-reason" name="factcheck_reason" class="widefat" rows="2" maxlength="2000"></textarea>';
}
