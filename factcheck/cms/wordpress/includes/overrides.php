<?php
/**
 * Publishing anyway: a person's reason, kept with the post, for exactly the findings open then.
 *
 * @package factcheck
 */

namespace Factcheck;

defined( 'ABSPATH' ) || exit;

const META        = '_factcheck_overrides';
const UNAVAILABLE = 'unavailable'; // Stands for a fingerprint where there was no answer.

/** Returns the fingerprints that somebody has accepted for a post. */
function accepted( int $post ): array {
	$found = array();
	foreach ( get_post_meta( $post, META ) as $override ) {
		$found = array_merge( $found, (array) ( $override['fingerprints'] ?? array() ) );
	}
	return $found;
}

/** Keeps a reason; false when the user may not publish anyway, or gives none. */
function accept( int $post, array $refused, string $reason ): bool {
	$reason = mb_substr( trim( sanitize_textarea_field( $reason ) ), 0, 2000 );
	if ( '' === $reason || ! current_user_can( CAPABILITY ) ) {
		return false;
	}
	$override = array(
		'user'         => get_current_user_id(),
		'reason'       => $reason,
		'at'           => current_time( 'mysql', true ),
		'fingerprints' => $refused['fingerprints'],
		'findings'     => $refused['messages'],
	);
	// Slashes are taken off by WordPress on the way in.
	return (bool) add_post_meta( $post, META, wp_slash( $override ) );
}
