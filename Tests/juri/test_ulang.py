"""The same content gives the same bytes: whatever the folder, the time zone, the locale, the number of workers."""

import hashlib
import shutil

import pytest
from conftest import AKAR, jalankan_dip, lingkungan


def sidik(folder):
    return {
        str(p.relative_to(folder)): hashlib.sha256(p.read_bytes()).hexdigest()
        for p in sorted(folder.rglob("*")) if p.is_file()
    }


@pytest.mark.parametrize(
    "nama, kerja, env",
    [
        ("satu", 1, {"TZ": "Pacific/Kiritimati", "LANG": "id_ID.UTF-8", "LC_ALL": "id_ID.UTF-8"}),
        ("sub/folder lain ø", 2, {"TZ": "America/Los_Angeles", "LANG": "tr_TR.UTF-8"}),
        ("empat", 4, {"TZ": "Asia/Makassar", "LANG": "C", "SOURCE_DATE_EPOCH": "1"}),
    ],
)
def test_bita_sama(situs, tmp_path, nama, kerja, env):
    tempat = tmp_path / nama
    tempat.mkdir(parents=True)
    shutil.copytree(AKAR / "content", tempat / "isi")
    shutil.copytree(AKAR / "templates", tempat / "pola")
    jalankan_dip(
        "build", "--content", "isi", "--templates", "pola", "--output", "keluar", "--jobs", kerja,
        cwd=tempat, env=lingkungan(**env),
    )
    assert sidik(tempat / "keluar") == sidik(situs)


def test_bangun_di_atas_yang_lama(situs, tmp_path):
    """A second build over the first leaves the same tree, and the content untouched."""
    shutil.copytree(AKAR / "content", tmp_path / "content")
    sebelum = sidik(tmp_path / "content")
    for _ in range(2):
        jalankan_dip(
            "build", "--content", "content", "--templates", AKAR / "templates", "--output", "site", cwd=tmp_path
        )
    assert sidik(tmp_path / "site") == sidik(situs)
    assert sidik(tmp_path / "content") == sebelum
