"""The annexes of the evidence pack at exactly the bound of the portal: what has the very size fits, one byte more is divided."""

import re
import shutil
import subprocess

import pytest
from conftest import AKAR, DIP, lingkungan

UTAMA = "kelas-serta-merta.html"


def monev(folder, batas):
    return subprocess.run(
        [DIP, "monev", "--tanpa-pdf", "--batas", str(batas), "--content", folder / "content", "--templates", AKAR / "templates",
         "--output", folder / "monev"], capture_output=True, text=True, env=lingkungan(), timeout=120)


def ringkasan_ditambah(entri, bita):
    teks = entri.read_text(encoding="utf-8")
    baru = re.sub(r"(?m)^(ringkasan: ?[|>]-?\n  .*)$", lambda m: m.group(1) + "x" * bita, teks, count=1)
    assert len(baru) == len(teks) + bita
    entri.write_text(baru, encoding="utf-8")


def lampiran(folder):
    return sorted(p.name for p in (folder / "monev" / "lampiran").glob("kelas-serta-merta*.html"))


@pytest.fixture
def kantor(tmp_path):
    """The sample office without an edition, so that the annexes follow its entries; and an entry of the class."""
    shutil.copytree(AKAR / "content", tmp_path / "content")
    shutil.rmtree(tmp_path / "content" / "edisi", ignore_errors=True)
    entri = [p for p in sorted((tmp_path / "content" / "informasi").rglob("*.md"))
             if re.search(r"(?m)^kelas: serta_merta$", p.read_text(encoding="utf-8"))]
    assert len(entri) > 1
    return tmp_path, entri[0]


def test_tepat_di_batas_muat_dan_satu_bita_lebih_dibagi(kantor):
    folder, entri = kantor
    assert monev(folder, 2000).returncode == 0
    semula = (folder / "monev" / "lampiran" / UTAMA).stat().st_size
    # How many bytes one more letter of the summary costs, since it may stand there more than once.
    ringkasan_ditambah(entri, 1)
    assert monev(folder, 2000).returncode == 0
    harga = (folder / "monev" / "lampiran" / UTAMA).stat().st_size - semula
    assert harga == 1
    batas = -(-(semula + 1) // 1000)
    ringkasan_ditambah(entri, batas * 1000 - semula - 1)
    hasil = monev(folder, batas)
    assert hasil.returncode == 0, hasil.stdout + hasil.stderr
    assert lampiran(folder) == [UTAMA]
    assert (folder / "monev" / "lampiran" / UTAMA).stat().st_size == batas * 1000

    ringkasan_ditambah(entri, 1)
    hasil = monev(folder, batas)
    assert hasil.returncode == 0, hasil.stdout + hasil.stderr
    bagian = lampiran(folder)
    assert len(bagian) == 2 and UTAMA not in bagian
    assert all((folder / "monev" / "lampiran" / nama).stat().st_size <= batas * 1000 for nama in bagian)


def test_satu_entri_yang_melebihi_batas_mengatakan_apa_yang_perlu(kantor):
    folder, entri = kantor
    hasil = monev(folder, 1)
    assert hasil.returncode == 1
    assert re.search(r"entri `[A-Z]+-\d+` sendiri sudah melebihi 1 kB sebagai lampiran", hasil.stderr)
    assert "perbaikan: ringkas entri itu, atau besarkan `--batas`" in hasil.stderr
    assert not (folder / "monev").exists()
