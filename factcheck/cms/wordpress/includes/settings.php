<?php
/**
 * The settings and their page. The token never leaves the server: the page only says whether one is kept.
 *
 * @package factcheck
 */

namespace Factcheck;

defined( 'ABSPATH' ) || exit;

const OPTION   = 'factcheck';
const DEFAULTS = array(
	'url'            => 'http://127.0.0.1:8722',
	'token'          => '',
	'timeout'        => 5,
	'types'          => array( 'post', 'page' ),
	'if_unavailable' => 'block',
);

/** Returns a setting; a token in wp-config.php (FACTCHECK_TOKEN) wins over one in the database. */
function setting( string $name ): mixed {
	if ( 'token' === $name && defined( 'FACTCHECK_TOKEN' ) ) {
		return (string) constant( 'FACTCHECK_TOKEN' );
	}
	$kept = get_option( OPTION, array() );
	return is_array( $kept ) && isset( $kept[ $name ] ) ? $kept[ $name ] : DEFAULTS[ $name ];
}

/** Whether posts of a type are checked. */
function is_checked( string $type ): bool {
	return in_array( $type, (array) setting( 'types' ), true );
}

add_action(
	'admin_init',
	static function (): void {
		register_setting( OPTION, OPTION, array( 'sanitize_callback' => __NAMESPACE__ . '\\clean_settings' ) );
	}
);

/** Returns what was sent, each value one that can be meant; what cannot is told and left as it was. */
function clean_settings( mixed $sent ): array {
	$sent = is_array( $sent ) ? $sent : array();
	$kept = array_merge( DEFAULTS, (array) get_option( OPTION, array() ) );
	if ( isset( $sent['url'] ) ) {
		$url = esc_url_raw( trim( (string) $sent['url'] ), array( 'http', 'https' ) );
		if ( '' === $url ) {
			add_settings_error( OPTION, 'url', __( 'The address of the service is none: write it as http://127.0.0.1:8722', 'factcheck' ) );
		} else {
			$kept['url'] = untrailingslashit( $url );
		}
	}
	if ( ! empty( $sent['forget_token'] ) ) {
		$kept['token'] = '';
	} elseif ( ! empty( $sent['token'] ) ) {
		$kept['token'] = preg_replace( '/[^\x21-\x7e]/', '', (string) $sent['token'] );
	}
	if ( isset( $sent['timeout'] ) ) {
		$kept['timeout'] = min( 30, max( 1, (int) $sent['timeout'] ) );
	}
	if ( isset( $sent['types'] ) ) {
		$kept['types'] = array_values( array_intersect( (array) $sent['types'], get_post_types( array( 'public' => true ) ) ) );
	}
	if ( isset( $sent['if_unavailable'] ) && in_array( $sent['if_unavailable'], array( 'block', 'publish' ), true ) ) {
		$kept['if_unavailable'] = $sent['if_unavailable'];
	}
	return $kept;
}

add_action(
	'admin_menu',
	static function (): void {
		add_options_page( __( 'Fact check', 'factcheck' ), __( 'Fact check', 'factcheck' ), 'manage_options', 'factcheck', __NAMESPACE__ . '\\show_settings' );
	}
);

/** Writes the settings page. */
function show_settings(): void {
	$tested = null;
	if ( isset( $_POST['factcheck_test'] ) && check_admin_referer( 'factcheck_test' ) ) {
		$tested = test_connection();
	}
	?>
	<div class="wrap">
	<h1><?php esc_html_e( 'Fact check', 'factcheck' ); ?></h1>
	<form method="post" action="options.php">
		<?php settings_fields( OPTION ); ?>
		<table class="form-table">
		<tr><th scope="row"><label for="factcheck-url"><?php esc_html_e( 'Address of the service', 'factcheck' ); ?></label></th>
			<td><input id="factcheck-url" class="regular-text code" name="factcheck[url]" type="url" required value="<?php echo esc_attr( setting( 'url' ) ); ?>"></td></tr>
		<tr><th scope="row"><label for="factcheck-token"><?php esc_html_e( 'Token', 'factcheck' ); ?></label></th>
			<td>
			<?php if ( defined( 'FACTCHECK_TOKEN' ) ) : ?>
				<p><?php esc_html_e( 'FACTCHECK_TOKEN in wp-config.php is used.', 'factcheck' ); ?></p>
			<?php else : ?>
				<input id="factcheck-token" class="regular-text code" name="factcheck[token]" type="password" autocomplete="off" value="">
				<p class="description">
				<?php if ( '' !== setting( 'token' ) ) : ?>
					<?php esc_html_e( 'A token is kept; leave this empty to keep it.', 'factcheck' ); ?>
					<label><input type="checkbox" name="factcheck[forget_token]" value="1"> <?php esc_html_e( 'Forget it', 'factcheck' ); ?></label>
				<?php else : ?>
					<?php esc_html_e( 'None is kept; a service on this machine needs none.', 'factcheck' ); ?>
				<?php endif; ?>
				</p>
			<?php endif; ?>
			</td></tr>
		<tr><th scope="row"><label for="factcheck-timeout"><?php esc_html_e( 'Seconds to wait', 'factcheck' ); ?></label></th>
			<td><input id="factcheck-timeout" name="factcheck[timeout]" type="number" min="1" max="30" value="<?php echo esc_attr( setting( 'timeout' ) ); ?>"></td></tr>
		<tr><th scope="row"><?php esc_html_e( 'Checked', 'factcheck' ); ?></th><td><fieldset>
			<input type="hidden" name="factcheck[types][]" value="">
			<?php foreach ( get_post_types( array( 'public' => true ), 'objects' ) as $type ) : ?>
				<label><input type="checkbox" name="factcheck[types][]" value="<?php echo esc_attr( $type->name ); ?>" <?php checked( is_checked( $type->name ) ); ?>> <?php echo esc_html( $type->label ); ?></label><br>
			<?php endforeach; ?>
			</fieldset></td></tr>
		<tr><th scope="row"><?php esc_html_e( 'Without an answer', 'factcheck' ); ?></th><td><fieldset>
			<label><input type="radio" name="factcheck[if_unavailable]" value="block" <?php checked( setting( 'if_unavailable' ), 'block' ); ?>> <?php esc_html_e( 'publish nothing', 'factcheck' ); ?></label><br>
			<label><input type="radio" name="factcheck[if_unavailable]" value="publish" <?php checked( setting( 'if_unavailable' ), 'publish' ); ?>> <?php esc_html_e( 'publish unchecked', 'factcheck' ); ?></label>
			</fieldset></td></tr>
		</table>
		<?php submit_button(); ?>
	</form>
	<form method="post">
		<?php wp_nonce_field( 'factcheck_test' ); ?>
		<button class="button" name="factcheck_test" value="1"><?php esc_html_e( 'Test the connection', 'factcheck' ); ?></button>
		<?php if ( null !== $tested ) : ?>
			<p role="status"><?php echo esc_html( $tested ); ?></p>
		<?php endif; ?>
	</form>
	</div>
	<?php
}

/** Returns, in a sentence, whether the service answers. */
function test_connection(): string {
	$answer = ask_service( array( 'id' => 'connection-test', 'text' => 'The service is asked whether it answers.' ) );
	if ( is_wp_error( $answer ) ) {
		/* translators: %s: the reason */
		return sprintf( __( 'No answer: %s', 'factcheck' ), $answer->get_error_message() );
	}
	return __( 'The service answers.', 'factcheck' );
}
