<?php
/**
 * Plugin Name: Fact check
 * Description: Keeps a post with an open contradiction of the record from going out, and shows editors what it is, why, and what to write instead.
 * Version: 0.1.0
 * Requires at least: 6.1
 * Requires PHP: 8.0
 * License: MIT
 *
 * @package factcheck
 */

namespace Factcheck;

defined( 'ABSPATH' ) || exit;

const CAPABILITY = 'publish_despite_factcheck';

require __DIR__ . '/includes/settings.php';
require __DIR__ . '/includes/service.php';
require __DIR__ . '/includes/overrides.php';
require __DIR__ . '/includes/gate.php';
require __DIR__ . '/includes/rest.php';
require __DIR__ . '/includes/classic.php';
require __DIR__ . '/includes/editor.php';

register_activation_hook( __FILE__, __NAMESPACE__ . '\\activate' );

/** Gives the right to publish anyway to those who may edit others' published posts. */
function activate(): void {
	foreach ( array( 'administrator', 'editor' ) as $name ) {
		$role = get_role( $name );
		if ( $role ) {
			$role->add_cap( CAPABILITY );
		}
	}
}
