"""The audit stage: an archive of any size to one verdict a story.

    run.audit_archive(plan: Plan, watcher: Watcher) -> Summary

reads the inputs as a stream, sets aside what is not English and what was met before, spools the rest as
shards, has an engine audit each shard (one set of output files, written aside and renamed), and sums up.
The results on disk are the only state: a run that was stopped anywhere is gone on with by the same command.

    inputs/     files to stories, as a stream           intake.py   stories to shards, each story once
    engines/    who audits the shards, and where        shard.py    one shard audited; the same on any engine
    results/    the files a shard leaves, and the sums  across/     what only several stories together show

Terms: a story's *content* is what its verdict depends on (text, title, publication day); its *key* names this
story among all, content and identity together. Both are hashes, so no order and no clock enters a result.
"""
