"""Publishing a report: its figures are remembered, and its files are there for all who may read reports."""

from collections.abc import Mapping

from app.own import reports
from app.reports.content import Report
from app.reports.drawing import Setting
from app.reports.leaving import Passed, remember


def publish(setting: Setting, passed: Passed, report: Report, files: Mapping[str, tuple[str, bytes]], who: str) -> None:
    """Publish ``report``, which was made from ``passed``; ``files``: form → name and content.

    The ledger comes first, so that nothing is told without being remembered.

    :raises StoreError: it cannot be written.
    """
    store, code = setting.store, setting.kommune_kode
    remember(passed, store, code, report.file_name, who)
    reports.publish(store, report.title, code, report.month, report.snapshot, files, who)
