"""Approved terms bind translations; others do not."""

from parity.languages import ARABIC, ENGLISH, LAW, lock_all, put, told

TERMS = """terms:
  - id: term-sample
    term_status: {status}
    verification: needs-check
    sources: [{{title: مصدر نموذجي, address: example.org, kind: report}}]
    words:
      ar: {{title: طعن نموذجي, summary: نموذج.}}
      en: {{title: sample appeal, summary: A sample., translation: {{state: draft, method: human}}}}
"""
USES = ARABIC.replace("تنشر القرارات.", "تنشر القرارات بعد الطعن النموذجي.")


def project(root, status, english):
    files = {"content/terms.yml": TERMS.format(status=status)}
    files |= {f"{LAW}/index.ar.md": USES, f"{LAW}/index.en.md": english}
    return lock_all(put(root, files))


def test_an_approved_term_that_is_not_used_is_told(tmp_path):
    english = ENGLISH.replace("published.", "published after the objection.")
    assert told(project(tmp_path, "approved", english)) == {("iq-2021-900", "en", "art_2"): "terms"}


def test_any_form_of_it_will_do(tmp_path):
    english = ENGLISH.replace("published.", "published after sample appeals.")
    assert told(project(tmp_path, "approved", english)) == {}


def test_a_proposed_term_binds_nobody(tmp_path):
    assert told(project(tmp_path, "proposed", ENGLISH)) == {}
