"""Reports and the evidence pack: valid pages that fit a phone, workbooks that LibreOffice reads, and only what was recorded."""

import csv
import re
import shutil
import subprocess

import juri
import pytest
from conftest import AKAR, jalankan_dip
from playwright.sync_api import sync_playwright

TANGGAL = "2026-03-17"
VENV = AKAR / ".venv" / "bin"


@pytest.fixture(scope="session")
def laporan(tmp_path_factory):
    """A year with two recorded steps, one of them entered late."""
    folder = tmp_path_factory.mktemp("laporan")
    shutil.copytree(AKAR / "content", folder / "content")
    shutil.rmtree(folder / "content" / "siklus", ignore_errors=True)
    isi = ["--content", folder / "content"]
    jalankan_dip("siklus", "2026", "--langkah", "1", "--mulai", "2026-02-02", "--selesai", "2026-02-02", "--nomor",
                 "01/CONTOH & <uji>/2026", "--tanggal", "2026-02-02", *isi)
    jalankan_dip("siklus", "2026", "--langkah", "2", "--selesai", "2026-02-03", "--tanggal", "2026-02-09", *isi)
    lain = ["--templates", AKAR / "templates", "--tanggal", TANGGAL, *isi]
    jalankan_dip("laporan", "--tahunan", "2026", "--output", folder / "hasil", *lain)
    jalankan_dip("laporan", "--harian", "2026-02-03", "--output", folder / "hasil", *lain)
    jalankan_dip("monev", "--templates", AKAR / "templates", "--output", folder / "monev", "--alat", VENV, *isi)
    return folder


def lembar(berkas, folder, nomor):
    """A sheet of a workbook as LibreOffice reads it."""
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profil", "--convert-to",
         f"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,{nomor}", "--outdir", folder, berkas],
        check=True, capture_output=True, timeout=240,
    )
    (hasil,) = folder.glob(f"{berkas.stem}*.csv")
    with hasil.open(encoding="utf-8", newline="") as isi:
        baris = list(csv.reader(isi))
    hasil.unlink()
    return baris


def test_pages_are_valid(laporan):
    assert juri.vnu(laporan / "hasil") == []
    assert juri.vnu(laporan / "monev") == []


def test_pages_fit_a_phone_and_are_accessible(laporan):
    with sync_playwright() as p:
        peramban = p.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-dev-shm-usage"])
        for lebar in (1280, 360):
            for berkas in (laporan / "hasil" / "tahunan-2026.html", laporan / "monev" / "daftar-periksa.html"):
                halaman = peramban.new_page(viewport={"width": lebar, "height": 800})
                halaman.goto(f"file://{berkas}")
                assert halaman.evaluate("document.documentElement.scrollWidth") <= lebar, (berkas.name, lebar)
                assert juri.axe(halaman) == [], (berkas.name, lebar)
                halaman.close()
        peramban.close()


def test_the_matrix_has_the_ten_steps_and_nothing_that_was_not_recorded(laporan, tmp_path):
    matriks = lembar(laporan / "hasil" / "tahunan-2026.xlsx", tmp_path, 2)
    isi = [b for b in matriks if b and b[0].isdigit()]
    assert [b[0] for b in isi] == [str(n) for n in range(1, 11)]
    assert isi[0][11] == "01/CONTOH & <uji>/2026"
    assert isi[0][6] == "selesai" and isi[2][6] == "mendapat giliran"
    # Begin, end and document of a step that nobody recorded stay empty.
    assert all(b[7] == b[8] == b[11] == b[12] == "" for b in isi[2:])


def test_a_day_tells_what_was_recorded_of_it(laporan, tmp_path):
    isi = lembar(laporan / "hasil" / "harian-2026-02-03.xlsx", tmp_path, 1)[5:]
    langkah = [b for b in isi if b[1].startswith("Langkah ")]
    assert len(langkah) == 1 and "Langkah 2 siklus 2026, selesai" in langkah[0][1]
    # A true date, however LibreOffice writes it here.
    assert langkah[0][6] in ("09/02/2026", "02/09/2026", "2026-02-09")
    assert all(b[0] in ("03/02/2026", "02/03/2026", "2026-02-03") for b in isi if any(b))


def test_addresses_of_the_checklist_exist_in_the_site(laporan, situs):
    teks = (laporan / "monev" / "daftar-periksa.html").read_text(encoding="utf-8")
    alamat = re.findall(r'href="https://dip-contoh\.example/([^"]+)"', teks)
    assert len(alamat) > 8
    for satu in alamat:
        assert (situs / satu).is_file(), satu


def kode_pdf(folder, batas=2_000_000):
    """The codes of each annex; every one a PDF within the limit, in bytes."""
    semua = sorted(folder.iterdir())
    assert semua and all(p.suffix == ".pdf" and p.stat().st_size <= batas for p in semua)
    teks = {p: subprocess.run(["pdftotext", "-layout", p, "-"], check=True, capture_output=True, text=True).stdout
            for p in semua}
    return {p.name: set(re.findall(r"DIP-\d{4,5}", satu)) for p, satu in teks.items()}


def test_annexes_hold_every_entry_once_and_are_small(laporan):
    kode = [k for isi in kode_pdf(laporan / "monev" / "lampiran").values() for k in isi]
    berlaku = {
        p.stem for p in (AKAR / "content" / "informasi").rglob("*.md") if "\ndicabut:" not in p.read_text(encoding="utf-8")
    }
    assert sorted(kode) == sorted(berlaku)


def test_a_really_big_class_is_split_into_few_annexes(tmp_path):
    """Some 700 entries of one class are more than the 1,000 kB that this portal takes."""
    shutil.copytree(AKAR / "content", tmp_path / "content")
    sumber = [p for p in sorted((AKAR / "content" / "informasi").rglob("*.md")) if "\ndicabut:" not in p.read_text()]
    pola = next(p.read_text(encoding="utf-8") for p in sumber if "\nkelas: setiap_saat" in p.read_text())
    kode_pola = re.search(r"^kode: (\S+)$", pola, re.M).group(1)
    baru = tmp_path / "content" / "informasi" / "banyak"
    baru.mkdir()
    for n in range(10_000, 10_660):
        teks = pola.replace(kode_pola, f"DIP-{n}")
        teks = re.sub(r"^judul: .*$", f"judul: Dokumen contoh nomor {n}", teks, flags=re.M)
        (baru / f"DIP-{n}.md").write_text(teks, encoding="utf-8")
    jalankan_dip("monev", "--templates", AKAR / "templates", "--content", tmp_path / "content", "--output",
                 tmp_path / "monev", "--alat", VENV, "--batas", "1000")
    kode = kode_pdf(tmp_path / "monev" / "lampiran", 1_000_000)
    bagian = sorted(n for n in kode if n.startswith("kelas-setiap-saat"))
    assert 2 <= len(bagian) <= 3 and bagian[0] == "kelas-setiap-saat-1.pdf"
    semua = [k for n in bagian for k in kode[n]]
    assert len(semua) == len(set(semua)) and {f"DIP-{n}" for n in range(10_000, 10_660)} <= set(semua)
