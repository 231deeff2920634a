"""Every page that the year makes (reports, matrix, clarification, proposal, checklist): valid, accessible, nothing cut off or too
wide on a desk and on a phone, and whole on A4 paper."""

import re
import shutil
import subprocess

import juri
import pytest
from conftest import AKAR, DIP, jalankan_dip, lingkungan
from test_aksesibel import meluber
from test_peramban import LEBAR

TANGGAL = "2026-03-17"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A year half recorded: late steps, a corrected record, a letter, findings to clarify, one year that has not begun."""
    akar = tmp_path_factory.mktemp("setahun")
    shutil.copytree(AKAR / "content", akar / "content")
    shutil.rmtree(akar / "content" / "siklus", ignore_errors=True)
    # One entry with errors, so that its unit has something to clarify.
    entri = sorted((akar / "content" / "informasi" / "kul").rglob("*.md"))[0]
    isi = ["--content", akar / "content"]
    jalankan_dip("tahun-baru", "2026", "--tanggal", "2026-01-05", *isi)
    jalankan_dip("siklus", "2026", "--langkah", "1", "--mulai", "2026-01-06", "--selesai", "2026-01-06", "--nomor",
                 "01/NOMOR-YANG-PANJANG-SEKALI/CONTOH/2026", "--tanggal", "2026-01-06", *isi)
    jalankan_dip("siklus", "2026", "--langkah", "2", "--selesai", "2026-01-07", "--catatan", "Disposisi lisan, dicatat kemudian",
                 "--tanggal", "2026-01-19", *isi)
    jalankan_dip("siklus", "2026", "--langkah", "3", "--mulai", "2026-01-08", "--batas", "2026-02-27", "--tanggal", "2026-01-08", *isi)
    (akar / "hasil").mkdir()
    semua = [*isi, "--templates", AKAR / "templates"]
    for jenis in (["--harian", "2026-01-07"], ["--harian", "2024-01-06"], ["--bulanan", "2026-01"], ["--tahunan", "2026"],
                  ["--matriks", "2026"], ["--matriks", "2027"]):
        jalankan_dip("laporan", *jenis, "--output", akar / "hasil" / "laporan", "--tanggal", TANGGAL, *semua)
    jalankan_dip("monev", "--tanpa-pdf", "--output", akar / "hasil" / "monev", *semua)
    teks = entri.read_text(encoding="utf-8")
    entri.write_text(re.sub(r"(?m)^retensi:.*\n", "", teks), encoding="utf-8")
    jalankan_dip("klarifikasi", "2026", "--output", akar / "hasil" / "klarifikasi", *semua)
    return akar / "hasil"


@pytest.fixture(scope="module")
def halaman(folder):
    semua = [p for p in sorted(folder.rglob("*.html")) if p.parent.name != "lampiran"]
    nama = " ".join(p.stem for p in semua)
    for jenis in ("harian", "bulanan", "tahunan", "matriks", "klarifikasi-2026-kul", "usulan", "daftar-periksa"):
        assert jenis in nama
    return semua


def test_sah(folder, halaman):
    assert juri.vnu(folder) == []


@pytest.mark.parametrize("ukuran", LEBAR)
def test_aksesibel_dan_muat(peramban, halaman, ukuran):
    lebar, tinggi = LEBAR[ukuran]
    temuan = []
    for warna in ("light", "dark"):
        page = peramban.new_page(viewport={"width": lebar, "height": tinggi}, color_scheme=warna, locale="id-ID")
        for satu in halaman:
            page.goto(satu.as_uri(), wait_until="load")
            temuan += [f"{satu.name} {warna}: {t}" for t in juri.axe(page) + meluber(page)]
            if page.locator("h1").count() != 1:
                temuan.append(f"{satu.name}: h1 bukan satu")
        page.close()
    assert temuan == []


def test_tercetak_utuh_di_a4(peramban, halaman, tmp_path):
    """What stands on the page stands on paper: every word of every cell, none beyond the margin."""
    page = peramban.new_page()
    for satu in halaman:
        page.goto(satu.as_uri(), wait_until="load")
        page.emulate_media(media="print")
        kata = set(page.evaluate("document.querySelector('main').innerText").split())
        pdf = tmp_path / f"{satu.stem}.pdf"
        page.pdf(path=pdf, prefer_css_page_size=True, format="A4")
        page.emulate_media(media="screen")
        dibaca = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True).stdout
        rapat = re.sub(r"\s+", "", dibaca)
        # A long number may be broken over lines between others of its row.
        hilang = [k for k in kata if len(k) < 15 and re.sub(r"\s+", "", k) not in rapat]
        assert len(hilang) <= len(kata) * 0.02, (satu.name, hilang)
        kotak = subprocess.run(["pdftotext", "-bbox", pdf, "-"], check=True, capture_output=True, text=True).stdout
        ukuran = [tuple(map(float, m)) for m in re.findall(r'<page width="([\d.]+)" height="([\d.]+)"', kotak)]
        assert all(round(min(u)) == 595 and round(max(u)) == 842 for u in ukuran), (satu.name, ukuran)
        for kanan in re.findall(r'xMax="([\d.]+)"', kotak):
            assert float(kanan) <= max(max(u) for u in ukuran) - 14, satu.name
    page.close()
