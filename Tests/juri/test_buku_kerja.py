"""Workbooks: ours opened by LibreOffice and openpyxl, theirs read by `dip impor`."""

import datetime
import pathlib
import re
import shutil
import subprocess
import sys

import openpyxl
import pytest
from conftest import AKAR, DIP, lingkungan

KEPALA = ["No", "Judul", "Kelas", "Unit yang menguasai", "Penanggung jawab", "Tanggal pembuatan", "Tempat", "Bentuk",
          "Jangka waktu penyimpanan"]


@pytest.fixture
def kantor(tmp_path):
    shutil.copytree(AKAR / "content", tmp_path / "content")
    return tmp_path


def dip(kantor, *argumen):
    hasil = subprocess.run([DIP, *map(str, argumen)], cwd=kantor, env=lingkungan(), capture_output=True, text=True, timeout=300)
    assert hasil.returncode in (0, 1), hasil.stdout + hasil.stderr
    return hasil.stdout


def hitungan(teks):
    """new, changed, unchanged, left out; they add up to the rows read."""
    dibaca = int(re.search(r"(\d+) baris berisi dibaca", teks)[1])
    angka = [int(n) for n in re.search(r"  = (\d+) \+ (\d+) \+ (\d+) \+ (\d+)", teks).groups()]
    assert sum(angka) == dibaca
    return angka


def libreoffice(berkas, folder, bentuk="xlsx"):
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profil", "--headless", "--convert-to", bentuk, "--outdir", folder,
         berkas], check=True, capture_output=True, timeout=180)
    return pathlib.Path(folder) / (pathlib.Path(berkas).stem + "." + bentuk.split(":")[0])


def test_lembar_kerja_lewat_libreoffice(kantor, tmp_path):
    """Worksheet, saved by LibreOffice, imported: nothing is lost, nothing changes, everything is confirmed."""
    dip(kantor, "lembar", "2026")
    asal = kantor / "lembar" / "lembar-2026-kul.xlsx"
    sebelum = {p: p.read_bytes() for p in (kantor / "content/informasi").rglob("*.md")}
    simpanan = libreoffice(asal, tmp_path / "lo")
    teks = dip(kantor, "impor", simpanan)
    baru, diubah, tetap, _ = hitungan(teks)
    jumlah = len([p for p in sebelum if p.parent.name == "kul"])
    assert (baru, diubah) == (0, 0) and tetap >= jumlah - 2, teks
    assert all(p.read_bytes() == isi for p, isi in sebelum.items())


def test_lembar_kerja_yang_diisi(kantor, tmp_path):
    """Filled in by openpyxl, saved by LibreOffice: only what was filled in arrives."""
    dip(kantor, "lembar", "2026", "--unit", "kul")
    berkas = kantor / "lembar" / "lembar-2026-kul.xlsx"
    buku = openpyxl.load_workbook(berkas)
    isian = buku["Isian"]
    kolom = {sel.value: sel.column for sel in isian[3]}
    assert isian.protection.sheet and isian.cell(4, 1).protection.locked and not isian.cell(4, 2).protection.locked
    kode = isian.cell(4, 1).value
    for baris in range(4, isian.max_row + 1):
        if isian.cell(baris, 1).value:
            isian.cell(baris, kolom["Keadaan"]).value = "masih ada"
    isian.cell(4, kolom["Keadaan"]).value = "berubah"
    isian.cell(4, kolom["Judul"]).value = "Judul yang diubah sub bagian"
    buku.save(berkas)
    teks = dip(kantor, "impor", libreoffice(berkas, tmp_path / "lo"))
    baru, diubah, tetap, _ = hitungan(teks)
    assert (baru, diubah) == (0, 1) and tetap > 10, teks
    isi = (kantor / "content/informasi/kul" / f"{kode}.md").read_text()
    assert "judul: Judul yang diubah sub bagian\n" in isi and "divalidasi: 2026-06-30\n" in isi


@pytest.mark.parametrize("pembuat", ["openpyxl", "libreoffice"])
def test_tabel_buatan_lain(kantor, tmp_path, pembuat):
    """Inline and shared strings, days as serial numbers, merged cells, whoever wrote the file."""
    buku = openpyxl.Workbook()
    lembar = buku.active
    lembar.title = "DIP"
    lembar.append(["DAFTAR INFORMASI PUBLIK (contoh)"])
    lembar.merge_cells("A1:I1")
    lembar.append(["A. Informasi Setiap Saat"])
    lembar.append(KEPALA)
    lembar.append(list(range(1, 10)))
    lembar.append([1, "Berita acara serah terima kendaraan contoh", "Setiap saat", "KUL", "Subbag KUL", datetime.date(2025, 3, 12),
                   "Labuan Bajo", "Hardcopy", "2 tahun aktif\n3 tahun inaktif"])
    lembar.append([2, "Catatan pemeliharaan gedung contoh", "Setiap saat", "KUL", "Subbag KUL", 2024, "Labuan Bajo", "Soft copy", "Permanen"])
    berkas = tmp_path / "tabel.xlsx"
    buku.save(berkas)
    if pembuat == "libreoffice":
        berkas = libreoffice(berkas, tmp_path / "lo")
    teks = dip(kantor, "impor", berkas, "--return", "balik.xlsx")
    assert hitungan(teks)[:3] == [2, 0, 0], teks
    isi = (kantor / "content/informasi/kul/DIP-0109.md").read_text()
    assert "waktu: 2025-03-12" in isi and "retensi: {aktif: 2 tahun, inaktif: 3 tahun}" in isi
    # What comes out is read by others too, and says beside the cell what it says in the list.
    balik = openpyxl.load_workbook(kantor / "balik.xlsx")
    assert balik.sheetnames[0] == "Perlu diperbaiki"
    catatan = [sel.comment.text for baris in balik["DIP"].iter_rows() for sel in baris if sel.comment]
    assert catatan and all("SALAH" in c or "PERIKSA" in c for c in catatan)
    assert libreoffice(kantor / "balik.xlsx", tmp_path / "lo2", "csv").read_bytes().startswith(b"Yang perlu diperbaiki")


def test_sel_gabungan_kembali(kantor, tmp_path):
    """The sender sees his own table again, merged cells and all; where a finding lies under a merge, its cells are parted."""
    buku = openpyxl.Workbook()
    lembar = buku.active
    lembar["A1"] = "DAFTAR INFORMASI PUBLIK CONTOH"
    lembar.append(KEPALA)
    lembar.append(["INFORMASI SETIAP SAAT"])
    for nomor in range(1, 4):
        lembar.append([nomor, f"Gabungan contoh ke-{nomor}", "Setiap saat", "KUL", "KUL", "2025", "Labuan Bajo", "papirus", "2 tahun aktif"])
    for kolom in "DH":
        for baris in (5, 6):
            lembar[f"{kolom}{baris}"] = None
    tegak, terpisah = "D4:D6", "H4:H6"
    for area in ("A1:I1", "A3:I3", tegak, terpisah):
        lembar.merge_cells(area)
    berkas = kantor / "gabung.xlsx"
    buku.save(berkas)
    pertama = hitungan(dip(kantor, "impor", berkas, "--dry-run", "--return", "balik.xlsx"))
    assert pertama[0] == 3
    for simpanan in (kantor / "balik.xlsx", libreoffice(kantor / "balik.xlsx", tmp_path / "lo")):
        balik = openpyxl.load_workbook(simpanan)[lembar.title]
        assert {str(a) for a in balik.merged_cells.ranges} == {"A1:I1", "A3:I3", tegak}
        assert [balik[f"H{n}"].value for n in (4, 5, 6)] == ["papirus"] * 3
        assert all("bentuk" in balik[f"H{n}"].comment.text.lower() for n in (4, 5, 6))
        assert balik["D4"].value == "KUL" and balik["A1"].value == lembar["A1"].value
        # What goes back can come in again, and says the same.
        assert hitungan(dip(kantor, "impor", simpanan, "--dry-run")) == pertama


def baris_kosong(asal, berkas, jumlah):
    """The workbook with formatted, empty rows below its table, as a format drawn to the end of a sheet leaves them."""
    import zipfile

    kosong = "".join(f'<row r="{n}" spans="1:9" ht="15"><c r="A{n}" s="0"/></row>' for n in range(3, 3 + jumlah)).encode()
    with zipfile.ZipFile(asal) as lama, zipfile.ZipFile(berkas, "w", zipfile.ZIP_DEFLATED) as baru:
        for nama in lama.namelist():
            data = lama.read(nama)
            if nama.endswith("sheet1.xml"):
                data = data.replace(b"</sheetData>", kosong + b"</sheetData>")
            baru.writestr(nama, data)
    return berkas


def test_sejuta_baris_kosong_ditolak(kantor, tmp_path):
    """A million empty rows are refused, early and in little memory, at the row where they begin; fifty thousand are read."""
    buku = openpyxl.Workbook()
    buku.active.append(KEPALA)
    buku.active.append([1, "Berkas contoh", "Setiap saat", "KUL", "KUL", 2025, "Labuan Bajo", "cetak", "Permanen"])
    asal = tmp_path / "asal.xlsx"
    buku.save(asal)
    besar = baris_kosong(asal, tmp_path / "besar.xlsx", 1_000_000)
    tolak(kantor, besar, "DIP802")
    # Measured in a small process of its own: a child's peak begins with that of the process it was forked from.
    ukur = ("import resource, subprocess, sys; r = subprocess.run(sys.argv[1:]); "
            "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss); sys.exit(r.returncode)")
    hasil = subprocess.run([sys.executable, "-c", ukur, DIP, "impor", besar, "--dry-run"], cwd=kantor, env=lingkungan(),
                           capture_output=True, text=True, timeout=60)
    teks, puncak = hasil.stdout.rstrip().rsplit("\n", 1)
    assert hasil.returncode == 1 and "lembar “Sheet”, sel A3" in teks and "50000 baris kosong" in teks, hasil.stdout
    assert int(puncak) < 100_000, puncak
    wajar = baris_kosong(asal, tmp_path / "wajar.xlsx", 50_000)
    assert hitungan(dip(kantor, "impor", wajar, "--dry-run")) == [1, 0, 0, 1]


SULIT = {
    "Ringkasan": ["=SUM(A1:A9)", "007", "25%", "-5", "+62 contoh", "1e3", "2025-03-12", "12/03/2025", "TRUE", "'kutip di depan",
                  "Dua\nbaris\n\ndan baris kosong", "Emoji 🗳️ dan é", "_x000D_ bukan ganti baris", "#N/A", "a\tb",
                  "x" * 32767],
}


def test_isi_sulit_pulang_lewat_libreoffice(kantor, tmp_path):
    """What spreadsheets like to mangle goes out in a worksheet, through LibreOffice, and comes back as it was."""
    folder = kantor / "content/informasi/kul"
    acuan = next(folder.glob("*.md")).read_text()
    kepala, _, isi = acuan[4:].partition("---\n")
    for n, teks in enumerate(SULIT["Ringkasan"]):
        kode = f"DIP-{5000 + n}"
        baris = [b for b in kepala.splitlines() if not b.startswith((" ", "kode:", "ringkasan:", "judul:"))]
        kutip = '"' + teks.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t") + '"'
        (folder / f"{kode}.md").write_text(
            "---\n" + "\n".join([f"kode: {kode}", f"judul: Isi sulit contoh nomor {n}", f"ringkasan: {kutip}", *baris]) + "\n---\n" + isi)
    sebelum = {p: p.read_bytes() for p in folder.glob("*.md")}
    dip(kantor, "lembar", "2026", "--unit", "kul")
    simpanan = libreoffice(kantor / "lembar/lembar-2026-kul.xlsx", tmp_path / "lo")
    teks = dip(kantor, "impor", simpanan)
    baru, diubah, tetap, _ = hitungan(teks)
    assert (baru, diubah) == (0, 0) and tetap >= len(SULIT["Ringkasan"]), teks
    assert "DIP815" not in teks and "DIP833" not in teks
    assert {p: p.read_bytes() for p in folder.glob("*.md")} == sebelum


def tolak(kantor, berkas, kata):
    """Refused in plain words, with the rule; nothing of the content is touched."""
    sebelum = {p: p.read_bytes() for p in (kantor / "content").rglob("*") if p.is_file()}
    hasil = subprocess.run([DIP, "impor", berkas], cwd=kantor, env=lingkungan(), capture_output=True, text=True, timeout=60)
    assert hasil.returncode == 1, hasil.stdout + hasil.stderr
    assert kata in hasil.stdout and "perbaikan:" in hasil.stdout, hasil.stdout
    assert {p: p.read_bytes() for p in (kantor / "content").rglob("*") if p.is_file()} == sebelum


def test_bentuk_lain_ditolak_dengan_jelas(kantor, tmp_path):
    """.xls and .ods as LibreOffice writes them, each also under a wrong name."""
    buku = openpyxl.Workbook()
    buku.active.append(KEPALA)
    buku.active.append([1, "Berkas contoh", "Setiap saat", "KUL", "KUL", 2025, "Labuan Bajo", "cetak", "Permanen"])
    asal = tmp_path / "asal.xlsx"
    buku.save(asal)
    for bentuk, kata in [("xls", "lama"), ("ods", "OpenDocument")]:
        berkas = libreoffice(asal, tmp_path / bentuk, bentuk)
        tolak(kantor, berkas, kata)
        samaran = tmp_path / f"samaran-{bentuk}.xlsx"
        shutil.copy(berkas, samaran)
        tolak(kantor, samaran, kata)
    # Only the old form is named, not a password that the sender would look for in vain.
    hasil = subprocess.run([DIP, "impor", tmp_path / "xls" / "asal.xls"], cwd=kantor, env=lingkungan(), capture_output=True, text=True)
    assert "(.xls)" in hasil.stdout and "sandi" not in hasil.stdout, hasil.stdout
    # A sound workbook under the name of a CSV is read for what it is.
    shutil.copy(asal, tmp_path / "salah-nama.csv")
    assert hitungan(dip(kantor, "impor", tmp_path / "salah-nama.csv", "--dry-run"))[0] == 1


def test_csv_yang_aneh(kantor, tmp_path):
    """NUL bytes are refused; UTF-16 and Windows-1252 are read."""
    baris = "Judul;Kelas;Unit yang menguasai\nBerkas – contoh é;setiap saat;KUL\n"
    nul = tmp_path / "nul.csv"
    nul.write_bytes(baris.encode().replace(b"contoh", b"con\0toh"))
    tolak(kantor, nul, "DIP800")
    for nama, sandi in [("utf16.csv", "utf-16"), ("windows.csv", "cp1252"), ("bom.csv", "utf-8-sig")]:
        berkas = tmp_path / nama
        berkas.write_bytes(baris.encode(sandi))
        shutil.rmtree(kantor / "content")
        shutil.copytree(AKAR / "content", kantor / "content")
        assert hitungan(dip(kantor, "impor", berkas))[0] == 1
        assert "judul: Berkas – contoh é\n" in (kantor / "content/informasi/kul/DIP-0109.md").read_text(), nama
