"""A real WordPress of Debian's on MariaDB, PHP's own server and `factcheck serve`."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import requests

import factcheck.cms

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCE = Path("/usr/share/wordpress")  # where Debian's package puts it
PLUGIN = Path(factcheck.cms.__file__).parent / "wordpress"
MISSING = [name for name in ("mariadbd", "mariadb-install-db", "php") if shutil.which(name) is None]
if not SOURCE.is_dir():
    MISSING.append("wordpress")
SECONDS = 60

CONFIG = """\
<?php
define( 'DB_NAME', 'wordpress' ); define( 'DB_USER', 'root' ); define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:%(socket)s' ); define( 'DB_CHARSET', 'utf8mb4' ); define( 'DB_COLLATE', '' );
define( 'WP_SITEURL', '%(url)s' ); define( 'WP_HOME', '%(url)s' );
define( 'DISABLE_WP_CRON', true ); define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'WP_ACCESSIBLE_HOSTS', '127.0.0.1' ); define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'WP_ENVIRONMENT_TYPE', 'local' );
foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $k ) {
	define( $k . '_KEY', $k ); define( $k . '_SALT', $k );
}
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) { define( 'ABSPATH', __DIR__ . '/' ); }
require_once ABSPATH . 'wp-settings.php';
"""
INSTALL = """\
define( 'WP_INSTALLING', true ); require 'wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'Newsroom', 'chief', 'chief@example.org', true, '', 'chief' );
wp_insert_user( array( 'user_login' => 'writer', 'user_pass' => 'writer', 'role' => 'author' ) );
"""
ACTIVATE = """\
require 'wp-load.php'; require_once ABSPATH . 'wp-admin/includes/plugin.php';
$fault = activate_plugin( 'factcheck/factcheck.php' );
if ( is_wp_error( $fault ) ) { fwrite( STDERR, $fault->get_error_message() ); exit( 1 ); }
$quiet = array( 'core/edit-post' => array( 'welcomeGuide' => false ) );
update_user_meta( 1, 'wp_persisted_preferences', $quiet );
"""


@dataclass(frozen=True)
class Site:
    """A running site: its folder and its address."""

    folder: Path
    url: str

    def php(self, code: str) -> str:
        """Run code as a script in the site would; return what it prints."""
        run = subprocess.run(
            ["php", "-r", code], cwd=self.folder, capture_output=True, text=True, check=False, timeout=SECONDS
        )
        assert run.returncode == 0, run.stdout + run.stderr
        return run.stdout

    def script(self, code: str) -> str:
        """Run code with WordPress loaded, as its administrator."""
        return self.php(f"require 'wp-load.php'; wp_set_current_user( 1 ); {code}")

    def set(self, **settings: str) -> None:
        """Change the plugin's settings."""
        pairs = ", ".join(f"'{key}' => '{value}'" for key, value in settings.items())
        kept = "(array) get_option( 'factcheck', array() )"
        self.script(f"update_option( 'factcheck', array_merge( {kept}, array( {pairs} ) ) );")


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(ready: Any, what: str, process: subprocess.Popen[bytes]) -> None:  # noqa: ANN401 - a callable
    """Wait until something answers."""
    for _ in range(SECONDS * 5):
        if process.poll() is not None:
            break
        try:
            if ready():
                return
        except (OSError, requests.RequestException, subprocess.SubprocessError):
            pass
        time.sleep(0.2)
    pytest.fail(f"{what} did not come up")


@pytest.fixture(scope="session")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """`factcheck serve`, up; its address."""
    port = free_port()
    log = (tmp_path_factory.mktemp("service") / "log").open("wb")
    command = [
        str(Path(sys.executable).with_name("factcheck")),
        "serve",
        "--port",
        str(port),
        "--workers",
        "1",
    ]
    process = subprocess.Popen(command, stdout=log, stderr=log)
    url = f"http://127.0.0.1:{port}"
    try:
        wait_for(lambda: requests.get(f"{url}/readyz", timeout=2).ok, "the service", process)
        yield url
    finally:
        process.terminate()
        process.wait(SECONDS)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, service: str) -> Iterator[Site]:
    """WordPress, installed, with the plugin active and pointed at the service."""
    if MISSING:
        pytest.skip(
            f"not installed: {', '.join(MISSING)} (apt-get install wordpress mariadb-server php-mysql)"
        )
    home = tmp_path_factory.mktemp("wp")
    folder, data, sock = home / "site", home / "data", str(home / "db.sock")
    shutil.copytree(SOURCE, folder, symlinks=False, ignore_dangling_symlinks=True)
    (folder / "wp-content" / "plugins").mkdir(parents=True, exist_ok=True)
    shutil.copytree(PLUGIN, folder / "wp-content" / "plugins" / "factcheck")
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    (folder / "wp-config.php").unlink(missing_ok=True)
    (folder / "wp-config.php").write_text(CONFIG % {"socket": sock, "url": url}, encoding="utf-8")
    made = [
        "mariadb-install-db",
        f"--datadir={data}",
        "--user=root",
        "--auth-root-authentication-method=normal",
    ]
    subprocess.run(made, check=True, capture_output=True, timeout=SECONDS)
    options = [
        f"--datadir={data}",
        f"--socket={sock}",
        "--skip-networking",
        "--user=root",
        "--innodb-flush-log-at-trx-commit=0",
    ]
    log = (home / "log").open("wb")
    database = subprocess.Popen(["mariadbd", "--no-defaults", *options], stdout=log, stderr=log)
    client = ["mariadb", "--no-defaults", f"--socket={sock}", "-uroot", "-e"]
    server = None
    try:
        create = [*client, "CREATE DATABASE IF NOT EXISTS wordpress CHARACTER SET utf8mb4"]
        wait_for(
            lambda: subprocess.run(create, capture_output=True, check=False, timeout=5).returncode == 0,
            "MariaDB", database,
        )  # fmt: skip
        running = Site(folder, url)
        running.php(INSTALL)
        running.php(ACTIVATE)
        running.set(url=service)
        environment = {**os.environ, "PHP_CLI_SERVER_WORKERS": "4"}
        command = ["php", "-d", "error_log=/dev/null", "-S", f"127.0.0.1:{port}", "-t", str(folder)]
        # PHP's workers outlive the server they were forked from unless all are ended.
        server = subprocess.Popen(command, stdout=log, stderr=log, env=environment, start_new_session=True)
        wait_for(lambda: requests.get(f"{url}/wp-login.php", timeout=5).ok, "PHP", server)
        yield running
    finally:
        if server is not None:
            os.killpg(server.pid, signal.SIGTERM)
            server.wait(SECONDS)
        database.terminate()
        database.wait(SECONDS)


@pytest.fixture
def post(site: Site, service: str) -> Any:  # noqa: ANN401 - a callable
    """Make a post of 10 May 2023; return its number. The settings are as they come."""
    site.set(url=service, token="", if_unavailable="block")

    def make(content: str, status: str = "draft") -> int:
        return int(site.script(
            "echo wp_insert_post( wp_slash( array( 'post_title' => 'Leaders to meet',"
            f" 'post_status' => '{status}', 'post_date' => '2023-05-10 09:00:00',"
            " 'post_date_gmt' => '2023-05-10 09:00:00',"  # a date of its own: without it a draft has none
            f" 'post_content' => '{content}' ) ) );"
        ))  # fmt: skip

    return make


@pytest.fixture
def session(site: Site) -> Any:  # noqa: ANN401 - a callable
    """Make a browser's session of somebody, logged in."""

    def make(name: str) -> requests.Session:
        made = requests.Session()
        made.get(f"{site.url}/wp-login.php", timeout=SECONDS)
        form = {"log": name, "pwd": name, "testcookie": "1", "wp-submit": "Log In"}
        answer = made.post(f"{site.url}/wp-login.php", data=form, timeout=SECONDS, allow_redirects=False)
        assert answer.status_code == 302, answer.text[:500]
        nonce = made.get(f"{site.url}/wp-admin/admin-ajax.php?action=rest-nonce", timeout=SECONDS).text
        made.headers["X-WP-Nonce"] = nonce
        return made

    return make
