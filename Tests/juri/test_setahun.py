"""A whole year of an office, from the disposisi to the next year's worksheets, as the guide tells it.

Sub bagian fill in their worksheets with openpyxl, as they would with Excel. Every step is recorded on its day.
"""

import hashlib
import re
import shutil

import openpyxl
import pytest
from conftest import AKAR, DIP, jalankan_dip, lingkungan

import subprocess

UNIT = ["kul", "teknis", "rendatin", "hukum-sdm"]


class Kantor:
    """The folder in which a pelaksana works, and what `dip` answers there."""

    def __init__(self, folder):
        self.folder = folder

    def __call__(self, *argumen, keluar=0):
        hasil = subprocess.run(
            [DIP, *map(str, argumen)], cwd=self.folder, env=lingkungan(), capture_output=True, text=True, timeout=600,
            stdin=subprocess.DEVNULL,
        )
        perintah = "dip " + " ".join(map(str, argumen))
        assert hasil.returncode == keluar, f"{perintah} keluar {hasil.returncode}\n{hasil.stdout}\n{hasil.stderr}"
        return hasil.stdout + hasil.stderr

    def teks(self, nama):
        return (self.folder / nama).read_text(encoding="utf-8")

    def entri(self, kode):
        (berkas,) = (self.folder / "content" / "informasi").rglob(f"{kode}.md")
        return berkas.read_text(encoding="utf-8")


class Lembar:
    """A worksheet as a sub bagian sees it: cells by their headings."""

    def __init__(self, berkas, nama="Isian"):
        self.buku = openpyxl.load_workbook(berkas)
        self.isian = self.buku[nama]
        for baris in self.isian.iter_rows(min_row=1, max_row=10):
            judul = {sel.value: sel.column for sel in baris if sel.value}
            if "Kode" in judul and "Judul" in judul:
                self.kolom, self.kepala = judul, baris[0].row
                break

    def baris(self):
        """The rows of entries, and the first one left free."""
        nomor = self.kepala + 1
        while self.isian.cell(nomor, self.kolom["Kode"]).value:
            yield nomor
            nomor += 1

    @property
    def kosong(self):
        return max(self.baris(), default=self.kepala) + 1

    def cari(self, kode):
        return next(b for b in self.baris() if self[b, "Kode"] == kode)

    def __getitem__(self, tempat):
        return self.isian.cell(tempat[0], self.kolom[tempat[1]]).value

    def __setitem__(self, tempat, nilai):
        self.isian.cell(tempat[0], self.kolom[tempat[1]]).value = nilai


@pytest.fixture(scope="module")
def kantor(tmp_path_factory):
    """The year 2026 up to its publication, and the opening of 2027. Each test looks at a part of what came of it."""
    folder = tmp_path_factory.mktemp("setahun")
    shutil.copytree(AKAR / "content", folder / "content")
    (folder / "templates").symlink_to(AKAR / "templates")
    for nama in ("siklus", "edisi", "impor"):
        shutil.rmtree(folder / "content" / nama, ignore_errors=True)
    k = Kantor(folder)
    k.jawaban = {}
    disposisi_sampai_nota_dinas(k)
    lembar_kerja(k)
    klarifikasi_dan_usulan(k)
    pengesahan(k)
    laporan(k)
    tahun_berikutnya(k)
    return k


def acuan(k, hari):
    """The day as of which the register speaks, moved on by the pelaksana."""
    berkas = k.folder / "content" / "badan-publik.yaml"
    teks, jumlah = re.subn(r"^tanggal_acuan: .*$", f"tanggal_acuan: {hari}", berkas.read_text(encoding="utf-8"), flags=re.M)
    assert jumlah == 1
    berkas.write_text(teks, encoding="utf-8")


def langkah(k, nomor, *lain, pada):
    return k("siklus", 2026, "--langkah", nomor, *lain, "--tanggal", pada)


def disposisi_sampai_nota_dinas(k):
    k.jawaban["buka"] = k("tahun-baru", 2026, "--tanggal", "2026-07-01")
    k("surat", "disposisi", 2026, "--nomor", "01/CONTOH/2026", "--tanggal", "2026-07-01")
    langkah(k, 1, "--mulai", "2026-07-01", "--selesai", "2026-07-01", "--nomor", "01/CONTOH/2026", "--berkas",
            "surat/2026/disposisi.docx", pada="2026-07-01")
    langkah(k, 2, "--mulai", "2026-07-01", "--selesai", "2026-07-01", pada="2026-07-01")
    k("surat", "nota-dinas", 2026, "--tanggal", "2026-07-02")
    langkah(k, 3, "--mulai", "2026-07-02", "--selesai", "2026-07-03", pada="2026-07-03")
    langkah(k, 4, "--mulai", "2026-07-03", "--selesai", "2026-07-03", pada="2026-07-03")
    langkah(k, 5, "--mulai", "2026-07-03", "--selesai", "2026-07-03", pada="2026-07-03")
    for unit in UNIT:
        langkah(k, 6, "--selesai", "2026-07-06", "--berkas", f"surat/2026/nota-dinas-{unit}.docx", pada="2026-07-06")


def isi_semua(lembar, keadaan="masih ada"):
    for baris in lembar.baris():
        lembar[baris, "Keadaan"] = keadaan


def lembar_kerja(k):
    langkah(k, 7, "--mulai", "2026-07-06", "--peran", "sekretaris", pada="2026-07-06")
    k("lembar", 2026, "--deadline", "2026-08-06")
    k.jawaban["belum"] = k("status", "--siklus", 2026, "--tanggal", "2026-08-10")

    # KUL: everything is still there, one changed, one withdrawn, one new with two mistakes, one category not held.
    kul = Lembar(k.folder / "lembar" / "lembar-2026-kul.xlsx")
    isi_semua(kul)
    kode = [kul[b, "Kode"] for b in kul.baris()]
    k.berubah, k.dicabut = kode[0], kode[1]
    kul[kul.cari(k.berubah), "Keadaan"] = "berubah"
    kul[kul.cari(k.berubah), "Ringkasan"] = "Ringkasan yang diperbarui sub bagian, contoh."
    kul[kul.cari(k.dicabut), "Keadaan"] = "dicabut"
    kul[kul.cari(k.dicabut), "Alasan"] = "Digabung ke dokumen lain (contoh)"
    baru = kul.kosong
    for judul, nilai in {
        "Judul": "Daftar inventaris kendaraan contoh", "Keadaan": "masih ada",
        "Ringkasan": "Kendaraan dinas kantor, jenis dan tahun perolehannya, contoh.", "Kelas": "Setiap saat",
        "Subkategori": "S05", "Yang menguasai": "Subbag KULL", "Penanggung jawab": "KUL", "Waktu": 2026,
        "Tempat": "Labuan Bajo", "Bentuk": "cetak", "Cara memperoleh": "Dibaca di meja layanan",
    }.items():
        kul[baru, judul] = nilai
    nihil = kul.buku["Nihil"]
    (s14,) = [b for b in range(2, nihil.max_row + 1) if nihil.cell(b, 1).value == "S14"]
    nihil.cell(s14, 3).value, nihil.cell(s14, 4).value = "nihil", "Kantor ini tidak melakukan penelitian (contoh)."
    kul.buku.save(k.folder / "kembali-kul.xlsx")
    acuan(k, "2026-08-03")
    k.jawaban["impor salah"] = k("impor", "kembali-kul.xlsx", "--return", "balasan-kul.xlsx", keluar=1)
    k.jawaban["sesudah impor"] = k("status", "--siklus", 2026, "--tanggal", "2026-08-10")

    # The faults came back beside the cells; the sub bagian mends them there and sends the file again.
    balasan = Lembar(k.folder / "balasan-kul.xlsx")
    baris = next(b for b in range(balasan.kepala + 1, balasan.isian.max_row + 1)
                 if balasan[b, "Judul"] == "Daftar inventaris kendaraan contoh")
    k.catatan_sel = {judul: balasan.isian.cell(baris, kolom).comment.text for judul, kolom in balasan.kolom.items()
                     if balasan.isian.cell(baris, kolom).comment}
    balasan[baris, "Yang menguasai"] = "KUL"
    balasan[baris, "Retensi aktif"] = "2 tahun"
    balasan[baris, "Retensi inaktif"] = "3 tahun"
    balasan[baris, "Nasib akhir"] = "musnah"
    balasan.buku.save(k.folder / "perbaikan-kul.xlsx")
    acuan(k, "2026-08-04")
    k.jawaban["impor baik"] = k("impor", "perbaikan-kul.xlsx")
    langkah(k, 7, "--unit", "kul", "--selesai", "2026-08-04", "--peran", "sub_bagian", pada="2026-08-04")

    # The others confirm; the last one is late.
    for unit, hari in (("teknis", "2026-08-05"), ("rendatin", "2026-08-06"), ("hukum-sdm", "2026-08-12")):
        lembar = Lembar(k.folder / "lembar" / f"lembar-2026-{unit}.xlsx")
        isi_semua(lembar)
        lembar.buku.save(k.folder / f"kembali-{unit}.xlsx")
        acuan(k, hari)
        k("impor", f"kembali-{unit}.xlsx")
        if unit == "hukum-sdm":
            # Step 8 waits for all of them.
            k.jawaban["terlalu dini"] = k(
                "siklus", 2026, "--langkah", 8, "--mulai", "2026-08-10", "--tanggal", "2026-08-10", keluar=1)
        langkah(k, 7, "--unit", unit, "--selesai", hari, "--peran", "sub_bagian", pada=hari)
    k.jawaban["kembali"] = k("status", "--siklus", 2026, "--tanggal", "2026-08-13")


def klarifikasi_dan_usulan(k):
    langkah(k, 8, "--mulai", "2026-08-13", pada="2026-08-13")
    k("klarifikasi", 2026, "--deadline", "2026-08-20")
    k("surat", "usulan", 2026, "--nomor", "02/CONTOH/2026", "--tanggal", "2026-08-24")
    langkah(k, 8, "--selesai", "2026-08-24", "--nomor", "02/CONTOH/2026", "--berkas", "klarifikasi/usulan-2026.html",
            pada="2026-08-24")


def pengesahan(k):
    acuan(k, "2026-08-24")
    k("bekukan", 2026)
    k("surat", "berita-acara", 2026, "--nomor", "03/CONTOH/2026", "--tanggal", "2026-08-31")
    k("surat", "keputusan", 2026, "--nomor", "04/CONTOH/2026", "--tanggal", "2026-09-01")
    dini = ("catat", 2026, "--langkah", "koreksi", "--pejabat", "Nama Contoh", "--nomor", "05/CONTOH/2026", "--dokumen",
            "surat/2026/berita-acara.docx", "--tanggal")
    k.jawaban["sebelum usulan"] = k(*dini, "2026-08-20", keluar=1)
    k(*dini, "2026-08-28")
    for satu, nomor, hari, surat in (("pengesahan", "03", "2026-08-31", "berita-acara"),
                                     ("penetapan", "04", "2026-09-01", "keputusan")):
        k("catat", 2026, "--langkah", satu, "--pejabat", "Nama Contoh", "--nomor", f"{nomor}/CONTOH/2026", "--dokumen",
          f"surat/2026/{surat}.docx", "--tanggal", hari)
    langkah(k, 9, "--mulai", "2026-08-25", "--selesai", "2026-09-01", "--peran", "tim_pertimbangan", "--nomor",
            "03/CONTOH/2026", pada="2026-09-01")
    k.jawaban["verifikasi"] = k("verifikasi", 2026)
    acuan(k, "2026-09-02")
    k.jawaban["bangun"] = k("bangun")
    langkah(k, 10, "--mulai", "2026-09-02", "--selesai", "2026-09-02", pada="2026-09-02")
    k.jawaban["papan"] = k("siklus", 2026, "--tanggal", "2026-09-03")


def laporan(k):
    for pilihan in (("--harian", "2026-08-31"), ("--bulanan", "2026-08"), ("--tahunan", "2026"), ("--matriks", "2026")):
        k("laporan", *pilihan, "--tanggal", "2026-12-31")
    k("monev", "--alat", AKAR / ".venv" / "bin")


def tahun_berikutnya(k):
    acuan(k, "2027-03-01")
    k.jawaban["tahun baru"] = k("tahun-baru", 2027, "--tanggal", "2027-03-01")
    # What the content says now goes out, and what was ratified otherwise stands beside it.
    (berkas,) = (k.folder / "content" / "informasi").rglob(f"{k.berubah}.md")
    berkas.write_text(berkas.read_text(encoding="utf-8").replace("diperbarui sub bagian", "diluruskan kemudian"),
                      encoding="utf-8")
    k.jawaban["lembar 2027"] = k("lembar", 2027, "--output", "lembar-2027")


def test_the_year_opens_with_what_is_still_empty(kantor):
    assert "S14" in kantor.jawaban["buka"]
    assert "kosong: [S14]" in kantor.teks("content/siklus/2026.yaml")


def test_who_is_late_is_told(kantor):
    assert "0 dari 4 sub bagian sudah kembali." in kantor.jawaban["belum"]
    assert kantor.jawaban["belum"].count("BELUM KEMBALI, terlambat 2 hari kerja") == 4
    # A worksheet that was imported and not recorded is told too.
    assert re.search(r"KUL +BELUM KEMBALI.*\n +lembar kerja diimpor ", kantor.jawaban["sesudah impor"])
    assert "kesalahan[DIP904]" in kantor.jawaban["terlalu dini"]
    assert "4 dari 4 sub bagian sudah kembali." in kantor.jawaban["kembali"]
    assert re.search(r"Hukum dan SDM +kembali 12 Agustus 2026, terlambat 4 hari kerja", kantor.jawaban["kembali"])


def test_faults_come_back_beside_the_cells(kantor):
    assert set(kantor.catatan_sel) >= {"Yang menguasai", "Retensi aktif"}, kantor.catatan_sel
    assert kantor.catatan_sel["Yang menguasai"].startswith("SALAH")
    assert "DIP107" in kantor.catatan_sel["Retensi aktif"]


def test_returned_sheets_become_checked_entries(kantor):
    baru = [p for p in (kantor.folder / "content" / "informasi").rglob("*.md")
            if "Daftar inventaris kendaraan contoh" in p.read_text(encoding="utf-8")]
    assert len(baru) == 1
    isi = baru[0].read_text(encoding="utf-8")
    assert "menguasai: kul" in isi and "nasib: musnah" in isi
    assert "Ringkasan yang diluruskan kemudian, contoh." in kantor.entri(kantor.berubah)
    assert "Digabung ke dokumen lain (contoh)" in kantor.entri(kantor.dicabut)
    assert "subkategori: S14" in kantor.teks("content/nihil.yaml")
    assert " 0 kesalahan" in kantor("periksa")


def test_the_edition_is_approved_after_the_proposal(kantor):
    assert "kesalahan[DIP908]" in kantor.jawaban["sebelum usulan"]
    assert "memenuhi kebijakan" in kantor.jawaban["verifikasi"]
    assert "Yang tampil: edisi 2026." in kantor.jawaban["bangun"]
    assert "Semua langkah selesai." in kantor.jawaban["papan"]
    assert "Ringkasan yang diperbarui sub bagian, contoh." in kantor.teks(f"site/informasi/{kantor.berubah}.html")


def test_what_was_kept_is_what_was_sent(kantor):
    dicatat = dict(re.findall(r"berkas: (siklus/\S+)\n +sha256: (\w+)", kantor.teks("content/siklus/2026.yaml")))
    assert len(dicatat) == 6
    for lokasi, sidik in dicatat.items():
        assert hashlib.sha256((kantor.folder / "content" / lokasi).read_bytes()).hexdigest() == sidik


def test_reports_tell_the_year(kantor):
    tahunan = kantor.teks("laporan/tahunan-2026.html")
    for nomor in ("01/CONTOH/2026", "02/CONTOH/2026", "03/CONTOH/2026", "04/CONTOH/2026", "05/CONTOH/2026"):
        assert nomor in tahunan
    matriks = openpyxl.load_workbook(kantor.folder / "laporan" / "matriks-2026.xlsx")["Matriks"]
    keadaan = [b[6].value for b in matriks.iter_rows(min_row=6) if isinstance(b[0].value, (int, float))]
    assert keadaan == ["selesai"] * 10
    assert "31 Agustus 2026" in kantor.teks("laporan/harian-2026-08-31.html")


def test_the_next_year_begins_with_marks_and_changes(kantor):
    assert "informasi berkala lewat batas pemeriksaan enam bulan" in kantor.jawaban["tahun baru"]
    berkala = re.findall(r"kode: (\S+), sebab: validasi_lewat", kantor.teks("content/siklus/2027.yaml"))
    assert berkala
    catatan = {}
    for unit in UNIT:
        lembar = Lembar(kantor.folder / "lembar-2027" / f"lembar-2027-{unit}.xlsx")
        catatan |= {lembar[b, "Kode"]: lembar[b, "Perlu dilihat"] or "" for b in lembar.baris()}
    assert kantor.dicabut not in catatan
    assert catatan[kantor.berubah].startswith("Berubah sejak edisi 2026: Ringkasan isi informasi")
    assert all("Informasi berkala, terakhir diperiksa" in catatan[kode] for kode in berkala)
    # An entry that is as ratified and in time has nothing beside it.
    assert any(teks == "" for teks in catatan.values())


def test_a_worksheet_of_the_next_year_comes_back_without_a_change(kantor, tmp_path):
    """The column of notes is the office's own: it is neither read nor complained of."""
    salinan = Kantor(tmp_path)
    shutil.copytree(kantor.folder / "content", tmp_path / "content")
    jawaban = salinan("impor", kantor.folder / "lembar-2027" / "lembar-2027-kul.xlsx")
    assert "DIP809" not in jawaban
    assert re.search(r"^ *0  entri baru\n *0  entri diubah\n *[1-9]\d*  entri tetap$", jawaban, re.M), jawaban
    for satu in (kantor.folder / "content" / "informasi").rglob("*.md"):
        lain = tmp_path / "content" / satu.relative_to(kantor.folder / "content")
        assert satu.read_bytes() == lain.read_bytes(), satu.name
