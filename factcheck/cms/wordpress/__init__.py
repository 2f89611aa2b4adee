"""The checker in WordPress: a plugin that talks to `factcheck serve`.

This folder is the plugin: copy it to `wp-content/plugins/factcheck`. Nothing in it is built.
"""
