<?php
/**
 * The gate on the server, where every way to publish meets; the lock in the browser is a courtesy.
 *
 * `wp_insert_post_data` is passed by REST, both editors, quick and bulk edit, XML-RPC and scripts. Schedules
 * and wp_publish_post() go past it and are met at `publish_future_post` and `transition_post_status`.
 *
 * @package factcheck
 */

namespace Factcheck;

defined( 'ABSPATH' ) || exit;

const OUT = array( 'publish', 'private', 'future' ); // Statuses in which a post is, or will be, read.

/**
 * Returns why a post may not go out, or null when it may.
 *
 * @param array<string, mixed> $post Fields of a post, unslashed.
 */
function refusal( array $post ): ?array {
	if ( '' === trim( wp_strip_all_tags( $post['post_content'] ) ) ) {
		return null; // A post without words contradicts nothing.
	}
	$id     = (int) ( $post['ID'] ?? 0 );
	$answer = ask_service( story_of( $post ) );
	if ( is_wp_error( $answer ) ) {
		if ( 'publish' === setting( 'if_unavailable' ) || in_array( UNAVAILABLE, accepted( $id ), true ) ) {
			return null;
		}
		/* translators: %s: the reason */
		$text = sprintf( __( 'Checker unavailable, so the post is not published: %s', 'factcheck' ), $answer->get_error_message() );
		return array( 'text' => $text, 'fingerprints' => array( UNAVAILABLE ), 'messages' => array( $text ) );
	}
	$open = array_filter(
		$answer['report']['findings'],
		static fn( array $finding ): bool => 'error' === $finding['severity'] && ! in_array( $finding['fingerprint'], accepted( $id ), true )
	);
	if ( ! $open ) {
		return null;
	}
	$messages = array_map( static fn( array $f ): string => '“' . $f['span']['text'] . '”: ' . $f['message'], array_values( $open ) );
	return array(
		'text'         => implode( ' ', array_slice( $messages, 0, 5 ) ),
		'fingerprints' => array_column( $open, 'fingerprint' ),
		'messages'     => $messages,
	);
}

add_filter( 'wp_insert_post_data', __NAMESPACE__ . '\\refuse_insert', PHP_INT_MAX, 2 );

/** Keeps a post that may not go out as what it was before; what was written in it is saved. */
function refuse_insert( array $data, array $sent ): array {
	if ( ! in_array( $data['post_status'], OUT, true ) || ! is_checked( $data['post_type'] ) ) {
		return $data;
	}
	$id     = (int) ( $sent['ID'] ?? 0 );
	$before = $id ? get_post( $id ) : null;
	$post   = array( 'ID' => $id, 'before' => $before ? $before->post_status : '' ) + wp_unslash( $data );
	if ( $before && in_array( $before->post_status, OUT, true ) && $before->post_status === $data['post_status']
		&& $before->post_content === $post['post_content'] && $before->post_title === $post['post_title'] ) {
		return $data; // Nothing is published that was not before.
	}
	$refused = refusal( $post );
	if ( null === $refused || give_reason( $id, $refused ) ) {
		return $data;
	}
	remember( $refused );
	if ( $before && in_array( $before->post_status, OUT, true ) ) {
		// What readers see stays as it is; the new words are kept as a revision of it.
		keep_words( $before, $post );
		return array_merge( $data, wp_slash( array( 'post_content' => $before->post_content, 'post_title' => $before->post_title, 'post_status' => $before->post_status ) ) );
	}
	$data['post_status'] = $before && 'auto-draft' !== $before->post_status ? $before->post_status : 'draft';
	return $data;
}

/** Keeps words that may not go out as an autosave, which both editors offer to restore. */
function keep_words( \WP_Post $before, array $post ): void {
	require_once ABSPATH . 'wp-admin/includes/post.php';
	wp_create_post_autosave( wp_slash( array( 'post_ID' => $before->ID, 'post_type' => $before->post_type, 'post_title' => $post['post_title'], 'post_content' => $post['post_content'], 'post_excerpt' => $post['post_excerpt'] ?? '' ) ) );
}

/** Takes the reason that the classic editor's form carries, if it does. */
function give_reason( int $id, array $refused ): bool {
	$nonce = sanitize_text_field( wp_unslash( $_POST['factcheck_nonce'] ?? '' ) );
	if ( ! $id || ! wp_verify_nonce( $nonce, 'factcheck_reason_' . $id ) ) {
		return false;
	}
	return accept( $id, $refused, wp_unslash( $_POST['factcheck_reason'] ?? '' ) );
}

/** Keeps the last refusal for whoever sent the request to be told of. */
function remember( ?array $refused = null ): ?array {
	static $last = null;
	if ( null !== $refused ) {
		$last = $refused;
		set_transient( 'factcheck_refused_' . get_current_user_id(), $refused['text'], MINUTE_IN_SECONDS );
	}
	return $last;
}

add_action( 'publish_future_post', __NAMESPACE__ . '\\refuse_schedule', 0 );

/** Takes a scheduled post that may not go out at its hour off the schedule, before WordPress publishes it. */
function refuse_schedule( mixed $id ): void {
	$post = get_post( (int) $id );
	if ( $post && 'future' === $post->post_status && is_checked( $post->post_type ) ) {
		hold_back( $post, 'future' );
	}
}

add_action( 'transition_post_status', __NAMESPACE__ . '\\refuse_transition', PHP_INT_MIN, 3 );

/** Takes back what was published past the filter, by wp_publish_post() in a script. */
function refuse_transition( string $new, string $old, \WP_Post $post ): void {
	if ( 'publish' === $new && 'publish' !== $old && is_checked( $post->post_type ) ) {
		hold_back( $post, $old );
	}
}

/** Makes a post a draft if it may not go out, and says so in the log. */
function hold_back( \WP_Post $post, string $before ): void {
	global $wpdb;
	$refused = refusal( array( 'before' => $before ) + $post->to_array() );
	if ( null === $refused ) {
		return;
	}
	remember( $refused );
	$wpdb->update( $wpdb->posts, array( 'post_status' => 'draft' ), array( 'ID' => $post->ID ) );
	clean_post_cache( $post->ID );
	$post->post_status = 'draft';
	error_log( 'factcheck: post ' . $post->ID . ' was kept as a draft' ); // phpcs:ignore -- no word of the story
}
