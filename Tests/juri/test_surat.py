"""The letters: whole Word documents, filled in, with everything the office typed left as it was. LibreOffice opens them."""

import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
import zipfile

import pytest
from conftest import AKAR, DIP, jalankan_dip, lingkungan

JENIS = ["disposisi", "nota-dinas", "usulan", "berita-acara", "keputusan"]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def tulis(folder, jenis, templat=AKAR / "templates"):
    jalankan_dip(
        "surat", jenis, "2026", "--content", AKAR / "content", "--templates", templat, "--output", folder, "--nomor",
        "07/CONTOH & <uji>/2026", "--tanggal", "2026-02-02",
    )
    return sorted((folder / "2026").glob(f"{jenis}*.docx"))


@pytest.fixture(scope="session")
def surat(tmp_path_factory):
    folder = tmp_path_factory.mktemp("surat")
    return {jenis: tulis(folder, jenis) for jenis in JENIS}


def teks(berkas, bagian="word/document.xml"):
    with zipfile.ZipFile(berkas) as paket:
        akar = ET.fromstring(paket.read(bagian))
    isi = {W + "t": lambda t: t.text or "", W + "br": lambda _: " "}
    return ["".join(isi[t.tag](t) for t in p.iter() if t.tag in isi) for p in akar.iter(W + "p")]


def test_every_letter_is_written(surat):
    assert [len(surat[jenis]) for jenis in JENIS] == [1, 4, 1, 1, 1]


@pytest.mark.parametrize("jenis", JENIS)
def test_nothing_else_in_the_package_changes(surat, jenis):
    templat = zipfile.ZipFile(AKAR / "templates" / "surat" / f"{jenis}.docx")
    for berkas in surat[jenis]:
        isi = zipfile.ZipFile(berkas)
        assert isi.testzip() is None
        assert isi.namelist() == templat.namelist()
        for nama in isi.namelist():
            if not re.fullmatch(r"word/(document|header\d+|footer\d+)\.xml", nama):
                assert isi.read(nama) == templat.read(nama), nama
            assert isi.getinfo(nama).date_time == templat.getinfo(nama).date_time
            assert b"{{" not in isi.read(nama), nama
        for bagian in ("word/document.xml", "word/header1.xml", "word/footer1.xml"):
            ET.fromstring(isi.read(bagian))


def test_names_and_rows_are_filled_in(surat):
    nota = teks(next(b for b in surat["nota-dinas"] if "rendatin" in b.name))
    assert "Nomor: 07/CONTOH & <uji>/2026" in nota
    assert "Kepala Sub Bagian Perencanaan, Data dan Informasi" in nota
    kode = [t for t in nota if re.fullmatch(r"DIP-\d{4}", t)]
    assert len(kode) > 10 and kode == sorted(set(kode))
    keputusan = teks(surat["keputusan"][0])
    assert sum(bool(re.fullmatch(r"Informasi (berkala|serta merta|setiap saat) \(\d+\)", t)) for t in keputusan) == 3


def test_every_cell_keeps_a_paragraph(surat):
    for berkas in sum(surat.values(), []):
        akar = ET.fromstring(zipfile.ZipFile(berkas).read("word/document.xml"))
        assert all(sel.find(W + "p") is not None for sel in akar.iter(W + "tc"))


def test_the_same_bytes_again(surat, tmp_path):
    for jenis in JENIS:
        for lama, baru in zip(surat[jenis], tulis(tmp_path, jenis), strict=True):
            assert lama.read_bytes() == baru.read_bytes(), baru.name


def test_libreoffice_opens_them_and_reads_the_same_text(surat, tmp_path):
    if shutil.which("soffice") is None:
        pytest.fail("soffice belum terpasang: scripts/pasang.sh uji")
    semua = sum(surat.values(), [])
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profil", "--convert-to", "pdf", "--outdir", tmp_path, *semua],
        check=True, capture_output=True, timeout=240,
    )
    for berkas in semua:
        pdf = tmp_path / (berkas.stem + ".pdf")
        dibaca = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True).stdout
        rapat = re.sub(r"\s+", "", dibaca)
        assert "KOMISIPEMILIHANUMUM" in rapat, berkas.name
        for paragraf in teks(berkas):
            # A word with a hyphen may be broken there, with the text of another column between its parts.
            for kata in re.split(r"[\s-]+", paragraf):
                assert kata in rapat, (berkas.name, kata)


def test_a_misspelt_name_is_refused_with_its_paragraph(tmp_path):
    templat = tmp_path / "templates"
    shutil.copytree(AKAR / "templates", templat)
    asal = templat / "surat" / "disposisi.docx"
    rusak = tmp_path / "rusak.docx"
    with zipfile.ZipFile(asal) as lama, zipfile.ZipFile(rusak, "w", zipfile.ZIP_DEFLATED) as baru:
        for nama in lama.namelist():
            baru.writestr(nama, lama.read(nama).replace(b"{{kepada}}", b"{{kepda}}"))
    rusak.replace(asal)
    hasil = subprocess.run(
        [DIP, "surat", "disposisi", "2026", "--content", AKAR / "content", "--templates", templat, "--output", tmp_path / "keluar"],
        capture_output=True, text=True, env=lingkungan(),
    )
    assert hasil.returncode == 1
    assert "DIP920" in hasil.stdout and "`kepada`" in hasil.stdout and "kepda" in hasil.stdout
    assert not (tmp_path / "keluar").exists()


@pytest.mark.parametrize("isi", [b"", b"PK\x03\x04rusak", b"x" * 5000])
def test_a_file_that_is_no_letter_is_refused(tmp_path, isi):
    templat = tmp_path / "templates"
    (templat / "surat").mkdir(parents=True)
    (templat / "surat" / "disposisi.docx").write_bytes(isi)
    hasil = subprocess.run(
        [DIP, "surat", "disposisi", "2026", "--content", AKAR / "content", "--templates", templat, "--output", tmp_path / "keluar"],
        capture_output=True, text=True, env=lingkungan(),
    )
    assert hasil.returncode == 1 and "DIP922" in hasil.stdout


def test_a_bomb_is_refused(tmp_path):
    templat = tmp_path / "templates"
    (templat / "surat").mkdir(parents=True)
    with zipfile.ZipFile(templat / "surat" / "disposisi.docx", "w", zipfile.ZIP_DEFLATED) as paket:
        paket.writestr("word/document.xml", b" " * (64 << 20))
    hasil = subprocess.run(
        [DIP, "surat", "disposisi", "2026", "--content", AKAR / "content", "--templates", templat, "--output", tmp_path / "keluar"],
        capture_output=True, text=True, env=lingkungan(), timeout=30,
    )
    assert hasil.returncode == 1 and "DIP922" in hasil.stdout
