<?php
/**
 * The block editor: loads the panel, which needs no build.
 *
 * @package factcheck
 */

namespace Factcheck;

defined( 'ABSPATH' ) || exit;

add_action(
	'enqueue_block_editor_assets',
	static function (): void {
		$screen = get_current_screen();
		if ( ! $screen || ! is_checked( (string) $screen->post_type ) ) {
			return;
		}
		$needs = array( 'wp-api-fetch', 'wp-blocks', 'wp-components', 'wp-data', 'wp-edit-post', 'wp-element', 'wp-i18n', 'wp-plugins' );
		wp_enqueue_script( 'factcheck-panel', plugins_url( '../assets/panel.js', __FILE__ ), $needs, '0.1.0', true );
	}
);
