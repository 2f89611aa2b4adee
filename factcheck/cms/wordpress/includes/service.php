<?php
/**
 * Asks the service about a story. An answer that does not come is a WP_Error, never a pass.
 *
 * @package factcheck
 */

namespace Factcheck;

defined( 'ABSPATH' ) || exit;

const LARGEST = 4194304; // Bytes of an answer.

/**
 * Returns verdict and report of a story.
 *
 * @param array<string, string> $story What the service's /v1/check takes.
 */
function ask_service( array $story ): array|\WP_Error {
	static $answers = array();
	$body           = wp_json_encode( $story );
	if ( false === $body ) {
		return new \WP_Error( 'factcheck_unavailable', __( 'the story is not text in UTF-8', 'factcheck' ) );
	}
	$key = md5( $body );
	if ( isset( $answers[ $key ] ) ) {
		return $answers[ $key ]; // One request publishes through several hooks; the story is the same.
	}
	$headers = array( 'Content-Type' => 'application/json' );
	if ( '' !== setting( 'token' ) ) {
		$headers['Authorization'] = 'Bearer ' . setting( 'token' );
	}
	$reply = wp_remote_post(
		setting( 'url' ) . '/v1/check',
		array(
			'body'                => $body,
			'headers'             => $headers,
			'timeout'             => (int) setting( 'timeout' ),
			'redirection'         => 0, // A token is not carried to another address.
			'limit_response_size' => LARGEST,
		)
	);
	if ( is_wp_error( $reply ) ) {
		return new \WP_Error( 'factcheck_unavailable', $reply->get_error_message() );
	}
	$status = wp_remote_retrieve_response_code( $reply );
	$answer = json_decode( wp_remote_retrieve_body( $reply ), true );
	if ( 200 !== $status ) {
		$told = is_array( $answer ) ? ( $answer['detail'] ?? $answer['title'] ?? '' ) : '';
		/* translators: 1: HTTP status, 2: the reason */
		return new \WP_Error( 'factcheck_unavailable', trim( sprintf( __( 'the service answers %1$d: %2$s', 'factcheck' ), $status, $told ), ' :' ) );
	}
	if ( ! isset( $answer['verdict'], $answer['report']['findings'] ) ) {
		return new \WP_Error( 'factcheck_unavailable', __( 'the service answers with something else than a report', 'factcheck' ) );
	}
	$answers[ $key ] = $answer;
	return $answer;
}

/**
 * Returns a post as the story that is sent.
 *
 * @param array<string, mixed> $post Fields of a post, unslashed.
 */
function story_of( array $post ): array {
	return array(
		'id'        => 'post-' . (int) ( $post['ID'] ?? 0 ),
		'title'     => wp_strip_all_tags( (string) $post['post_title'] ),
		'html'      => (string) $post['post_content'],
		'published' => day_of( $post ),
	);
}

/** Returns the day a post is judged on: the date it has, or will have; today for a draft to which none was given. */
function day_of( array $post ): string {
	$date     = (string) ( $post['post_date'] ?? '' );
	$floating = '0000-00-00 00:00:00' === ( $post['post_date_gmt'] ?? '' );
	return $date > '0001' && ! $floating ? substr( $date, 0, 10 ) : current_time( 'Y-m-d' );
}
