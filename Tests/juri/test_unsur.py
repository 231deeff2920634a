"""Removing any one required key from any entry is reported, at the right line, with its basis."""

import json
import re
import shutil
import subprocess

import pytest
from conftest import AKAR, DIP, lingkungan

URUTAN = [
    "kode", "judul", "ringkasan", "jenis", "kelas", "subkategori", "rezim", "subkategori_pemilu", "kegiatan", "menguasai",
    "penanggung_jawab", "dibuat", "bentuk", "retensi",
]
ATURAN = {
    "kode": "DIP101", "judul": "DIP102", "ringkasan": "DIP102", "kelas": "DIP109", "subkategori": "DIP110",
    "menguasai": "DIP103", "penanggung_jawab": "DIP104", "dibuat": "DIP105", "bentuk": "DIP106", "retensi": "DIP107",
}


def kunci_dan_baris(baris):
    """Top-level keys of a front matter with the lines each takes, from 1; the rest of the file is `None`."""
    akhir = baris.index("---", 1)
    mulai = [(m.group(1), i) for i, b in enumerate(baris[:akhir]) if (m := re.match(r"([a-z_]+):", b))]
    batas = [i for _, i in mulai[1:]] + [akhir]
    return {k: (i + 1, j) for (k, i), j in zip(mulai, batas)}


@pytest.fixture(scope="module")
def hilang(tmp_path_factory):
    """For each key: every entry of the sample without it, in one check."""
    hasil = {}
    for kunci in ATURAN:
        tempat = tmp_path_factory.mktemp(kunci)
        shutil.copytree(AKAR / "content", tempat / "content")
        harap = {}
        for path in sorted((tempat / "content" / "informasi").rglob("*.md")):
            baris = path.read_text(encoding="utf-8-sig").replace("\r\n", "\n").split("\n")
            letak = kunci_dan_baris(baris)
            mulai, akhir = letak[kunci]
            panjang = akhir - mulai + 1
            sebelum = [k for k in URUTAN[: URUTAN.index(kunci)] if k in letak]
            # The place asked for: after the nearest key that comes before it, or after the opening line.
            awal, ujung = letak[sebelum[-1]] if sebelum else (1, 1)
            if awal > mulai:
                awal, ujung = awal - panjang, ujung - panjang
            path.write_text("\n".join(baris[: mulai - 1] + baris[akhir:]), encoding="utf-8")
            harap[str(path.relative_to(tempat))] = (awal, ujung)
        jalan = subprocess.run(
            [DIP, "check", "--content", "content", "--format", "json"], cwd=tempat, env=lingkungan(),
            capture_output=True, text=True, timeout=300,
        )
        assert jalan.returncode == 1, jalan.stderr
        hasil[kunci] = (harap, json.loads(jalan.stdout)["findings"])
    return hasil


@pytest.mark.parametrize("kunci", ATURAN)
def test_setiap_entri_ditunjuk(hilang, kunci):
    harap, temuan = hilang[kunci]
    salah = []
    for path, (awal, ujung) in harap.items():
        cocok = [
            t for t in temuan
            if t["path"] == path and t["code"] == ATURAN[kunci] and t["arguments"].get("kunci", kunci) == kunci
        ]
        if len(cocok) != 1:
            salah.append((path, f"{len(cocok)} temuan"))
            continue
        t = cocok[0]
        if t["severity"] != "error" or not t["basis"] or not t["help"] or not awal <= t["line"] <= ujung:
            salah.append((path, t["line"], (awal, ujung), t["basis"]))
    assert len(harap) >= 80 and salah == []
