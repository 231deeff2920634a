"""Writes the fixtures of rules 800-829 (Tests/Fixtures/aturan/DIP8nn): tables with one mistake each, and their sound twins.

Needs openpyxl. Run from the repository's folder: python3 Tests/Fixtures/impor/buat_aturan.py
"""

import io
import pathlib
import zipfile

import openpyxl

AKAR = pathlib.Path("Tests/Fixtures/aturan")
KEPALA = ["Kode", "Judul", "Ringkasan", "Kelas", "Subkategori", "Menguasai", "Penanggung jawab", "Waktu dan tempat",
          "Bentuk", "Retensi", "Cara memperoleh"]
BAIK = ["", "Kontrak sewa kendaraan contoh", "Kontrak dengan pihak ketiga tentang kendaraan dinas.", "Setiap saat", "S05",
        "KUL", "Kepala Sub Bagian – KUL", "2025, Kota Contoh", "Hard & Soft Copy", "2 tahun aktif 3 tahun inaktif, musnah",
        "Salinan cetak di meja layanan"]
# What the base register says of KTR-0001.
ADA = ["KTR-0001", "Perjanjian sewa gudang contoh",
       "Perjanjian dengan pihak ketiga tentang sewa gudang untuk menyimpan perlengkapan kantor.", "Setiap saat", "S05", "KUL",
       "Kepala Sub Bagian – KUL", "2025-03, Kota Contoh", "cetak, digital", "2 tahun aktif 3 tahun inaktif, musnah",
       "Salinan cetak di meja layanan"]


def ganti(baris, **isi):
    hasil = list(baris)
    for kunci, nilai in isi.items():
        hasil[KEPALA.index(kunci.replace("_", " "))] = nilai
    return hasil


def csv(*baris, kepala=KEPALA):
    def sel(teks):
        return '"' + teks.replace('"', '""') + '"' if any(c in teks for c in ';"\n') else teks
    return "".join(";".join(map(sel, satu)) + "\n" for satu in [kepala, *baris]).encode()


def buku(lembar, tersembunyi=()):
    """A workbook of sheets: name -> rows."""
    berkas = openpyxl.Workbook()
    berkas.remove(berkas.active)
    for nama, baris in lembar.items():
        halaman = berkas.create_sheet(nama)
        for nomor, satu in enumerate(baris, 1):
            for kolom, isi in enumerate(satu, 1):
                if isi != "":
                    halaman.cell(nomor, kolom, isi)
        if nama in tersembunyi:
            halaman.sheet_state = "hidden"
    aliran = io.BytesIO()
    berkas.save(aliran)
    return aliran.getvalue()


def ubah(isi, tambah=None, hapus=(), ganti_bagian=None):
    """The same archive with parts added, removed or replaced."""
    keluar = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(isi)) as lama, zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as baru:
        for info in lama.infolist():
            if info.filename in hapus:
                continue
            data = lama.read(info.filename)
            if ganti_bagian and info.filename in ganti_bagian:
                data = ganti_bagian[info.filename](data)
            baru.writestr(zipfile.ZipInfo(info.filename), data, zipfile.ZIP_DEFLATED)
        for nama, data in (tambah or {}).items():
            baru.writestr(zipfile.ZipInfo(nama), data, zipfile.ZIP_DEFLATED)
    return keluar.getvalue()


BERKAS = buku({"DIP": [KEPALA, BAIK]})
LEMBAR1 = "xl/worksheets/sheet1.xml"


def lembar_kerja(isian, nihil=None, unit="kul", dasar=None):
    """A worksheet as `dip worksheet` makes it, as far as import looks at it."""
    kepala = KEPALA + ["Keadaan", "Alasan"]
    lembar = {"Isian": [kepala, *isian]}
    if nihil is not None:
        lembar["Nihil"] = [["Kode", "Subkategori", "Keadaan", "Alasan"], *nihil]
    lembar["_dip"] = [["dip-lembar", "1", 2025, unit], ["kode"], *[[kode] for kode in (dasar or ["KTR-0001"])]]
    return buku(lembar, ("_dip",))


def majemuk(arus):
    """A compound file (OLE2) whose directory names one stream."""
    def entri(nama, jenis):
        huruf = (nama + "\0").encode("utf-16-le")
        return huruf.ljust(64, b"\0") + bytes([len(huruf), 0, jenis]) + bytes(61)
    kepala = (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + b"\x3e\0\x03\0\xfe\xff\x09\0\x06\0").ljust(512, b"\0")
    return kepala + (entri("Root Entry", 5) + entri(arus, 2)).ljust(512, b"\0")


def tulis(kode, nama, isi, jenis="csv", pilihan=None):
    folder = AKAR / f"DIP{kode}" / nama
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"tabel.{jenis}").write_bytes(isi)
    if pilihan:
        (folder / "pilihan").write_text(pilihan + "\n")


def teks_lembar(baris):
    sel = "".join(f'<c t="inlineStr"><is><t>{t}</t></is></c>' for t in baris)
    return sel


def sidik(teks):
    """FNV-1a in base 36, as content/impor/asal.tsv holds it."""
    nilai = 0xCBF29CE484222325
    for bita in teks.encode():
        nilai = (nilai ^ bita) * 0x100000001B3 % (1 << 64)
    angka = ""
    while nilai:
        nilai, sisa = divmod(nilai, 36)
        angka = "0123456789abcdefghijklmnopqrstuvwxyz"[sisa] + angka
    return angka


def bersama():
    """832: an entry that two units hold, of which they answer differently."""
    berkas = pathlib.Path("Tests/Fixtures/dasar/informasi/kul/KTR-0001.md").read_text()
    berkas = berkas.replace("menguasai: kul", "menguasai: [kul, hukum]")
    cabut = ADA + ["dicabut", "Sudah berakhir contoh"]
    cabut[5] = "KUL; Hukum"
    masih = cabut[:-2] + ["masih ada", ""]
    for nama, baris, jawaban in [("salah", cabut, "ada"), ("benar", cabut, "dicabut"), ("salah-dicabut", masih, "dicabut")]:
        tulis(832, nama, lembar_kerja([baris]), "xlsx")
        isi = AKAR / f"DIP832/{nama}"
        (isi / "impor").mkdir(exist_ok=True)
        (isi / "impor/asal.tsv").write_text(
            f"KTR-0001\tkeadaan.hukum\t{sidik('2025 ' + jawaban)}\tlembar-2025-hukum.xlsx Isian!C4\n")
        (isi / "informasi/kul").mkdir(parents=True, exist_ok=True)
        dicabut = "dicabut: {tanggal: 2025-11-20, alasan: Sudah berakhir contoh}\n" if nama == "salah-dicabut" else ""
        kepala, garis, sisa = berkas[4:].partition("---\n")
        (isi / "informasi/kul/KTR-0001.md").write_text("---\n" + kepala + dicabut + garis + sisa)


def semua():
    baik = csv(BAIK)
    for kode in list(range(805, 821)) + [828, 829]:
        tulis(kode, "benar", baik)
    for kode in [800, 801, 802, 803, 804, 826]:
        tulis(kode, "benar", BERKAS, "xlsx")

    tulis(800, "salah", b"\x01\x02\x00\x03 bukan tabel")
    tulis(800, "salah-empty", b"\n")
    for jenis, arus in [("encrypted", "EncryptedPackage"), ("oldExcel", "Workbook")]:
        tulis(800, f"salah-{jenis}", majemuk(arus), "xlsx")
    tulis(800, "salah-compound", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "xlsx")
    ods = io.BytesIO()
    with zipfile.ZipFile(ods, "w") as arsip:
        arsip.writestr(zipfile.ZipInfo("mimetype"), "application/vnd.oasis.opendocument.spreadsheet")
        arsip.writestr(zipfile.ZipInfo("content.xml"), "<x/>")
    tulis(800, "salah-openDocument", ods.getvalue(), "xlsx")
    tulis(800, "salah-binaryWorkbook", ubah(BERKAS, {"xl/workbook.bin": b"x"}), "xlsx")
    tulis(800, "salah-html", b"<html><table><tr><td>Judul</td></tr></table></html>", "xlsx")
    tulis(800, "salah-pdf", b"%PDF-1.7 contoh", "xlsx")
    tulis(800, "salah-word", ubah(BERKAS, {"word/document.xml": b"<x/>"}), "xlsx")

    tulis(801, "salah", BERKAS[: len(BERKAS) // 2], "xlsx")
    tulis(801, "salah-xml", ubah(BERKAS, ganti_bagian={LEMBAR1: lambda x: x[: len(x) // 2]}), "xlsx")
    tulis(801, "salah-hilang", ubah(BERKAS, hapus=[LEMBAR1]), "xlsx")

    tulis(802, "salah-bom", ubah(BERKAS, {"xl/media/bom.xml": b" " * (8 << 20)}), "xlsx")
    tulis(802, "salah-bagian", ubah(BERKAS, {f"x/{n}": b"" for n in range(2001)}), "xlsx")
    lebar = [""] * 300 + ["jauh"]
    tulis(802, "salah-kolom", buku({"DIP": [KEPALA, BAIK, lebar]}), "xlsx")
    # A directory that promises more than half a gigabyte, in parts that each stay below the ratio.
    arsip = bytearray(ubah(BERKAS, {f"x/{n}.bin": bytes([n]) * 4_194_000 for n in range(130)}))
    tulis(802, "salah", bytes(arsip), "xlsx")

    tulis(802, "salah-baris", b"a\n")
    (AKAR / "DIP802/salah-baris.resep").write_text("panjangkan tabel.csv 3700000\n")

    kosong = b"<row/>" * 50_001
    tulis(802, "salah-kosong", ubah(BERKAS, ganti_bagian={
        LEMBAR1: lambda x: x.replace(b"</sheetData>", kosong + b"</sheetData>")}), "xlsx")

    tulis(803, "salah", ubah(BERKAS, {"../../luar.xml": b"x"}), "xlsx")
    tulis(804, "salah", ubah(BERKAS, ganti_bagian={
        LEMBAR1: lambda x: b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
        + x.split(b"?>", 1)[-1]}), "xlsx")
    tulis(805, "salah", csv(ganti(BAIK, Ringkasan="x" * 32768)))

    tulis(806, "salah", "Catatan rapat;tanpa tabel\n".encode())
    tulis(806, "salah-lembar", BERKAS, "xlsx", "lembar DIB")
    tulis(807, "salah", csv(BAIK, ganti(ganti(BAIK, Judul=""), Ringkasan="")))
    tulis(807, "salah-kelompok", csv(["", "Perjanjian"] + [""] * 9, BAIK))
    tulis(808, "salah", csv(BAIK + ["Kontrak"], kepala=KEPALA + ["Nama informasi"]))
    tulis(809, "salah", csv(BAIK + ["rak 3"], kepala=KEPALA + ["Lokasi rak"]))
    tulis(810, "salah", csv(BAIK + ["lihat arsip"], kepala=KEPALA + ["Link"]))
    rumus = ubah(buku({"DIP": [KEPALA, ganti(BAIK, Judul="GANTI")]}), ganti_bagian={
        LEMBAR1: lambda x: x.replace(b' t="inlineStr"><is><t>GANTI</t></is></c>',
                                     b' t="str"><f>A1</f><v>Kontrak sewa kendaraan contoh</v></c>')})
    tulis(811, "salah", rumus, "xlsx")
    tulis(811, "salah-kosong", ubah(buku({"DIP": [KEPALA + ["Biaya"], BAIK + ["GANTI"]]}), ganti_bagian={
        LEMBAR1: lambda x: x.replace(b' t="inlineStr"><is><t>GANTI</t></is></c>', b"><f>A1</f><v></v></c>")}), "xlsx")
    tulis(812, "salah", ubah(buku({"DIP": [KEPALA + ["Biaya"], BAIK + ["GANTI"]]}), ganti_bagian={
        LEMBAR1: lambda x: x.replace(b' t="inlineStr"><is><t>GANTI</t></is></c>', b' t="e"><v>#REF!</v></c>')}), "xlsx")
    tanpa = [k for k in KEPALA if k != "Subkategori"]
    potong = [n for k, n in zip(KEPALA, BAIK) if k != "Subkategori"]
    tebak = list(potong)
    tebak[1] = "Rencana kerja tahunan kendaraan contoh"
    tulis(813, "salah", csv(tebak, kepala=tanpa))
    tulis(813, "salah-lain", csv([potong[0], "Buku tamu kantor contoh", *potong[2:]], kepala=tanpa))
    kosakata = pathlib.Path("Tests/Fixtures/dasar/kosakata.yaml").read_text()
    s05 = kosakata[kosakata.index("  - kode: S05"):kosakata.index("  - kode: S09")]
    s99 = "\n".join(b for b in s05.replace("S05", "S99").replace("wajib: true", "wajib: false").splitlines()
                    if "kata:" not in b)
    (AKAR / "DIP813/salah-lain/kosakata.yaml").write_text(
        kosakata.replace("  - kode: S09", s99 + "\n    kata: []\n  - kode: S09"))
    tulis(814, "salah", csv(ganti(BAIK, Judul="Perjanjian sewa gudang contoh kantor")))
    tulis(815, "salah", csv(ganti(ADA, Cara_memperoleh="Diunduh dari laman")))
    tulis(815, "benar", csv(ADA))
    tulis(816, "salah", csv(ganti(BAIK, Kode="KTR-0010")))
    tulis(816, "salah-pola", csv(ganti(BAIK, Kode="nomor 1")))
    tulis(816, "salah-ganda", csv(ADA, ADA))
    tulis(816, "salah-rusak", csv(ADA))
    rusak = AKAR / "DIP816/salah-rusak/informasi/kul/KTR-0001.md"
    rusak.parent.mkdir(parents=True, exist_ok=True)
    rusak.write_text("---\nkode: KTR-0001\njudul: [tidak ditutup\n---\n")
    tulis(830, "salah", csv(BAIK, ganti(BAIK, Judul="Kontrak kedua contoh")))
    tulis(830, "benar", csv(BAIK))
    for nama in ["salah", "benar"]:
        kode = "KTR-9999998"
        isi = pathlib.Path("Tests/Fixtures/dasar/informasi/kul/KTR-0001.md").read_text().replace("KTR-0001", kode)
        berkas = AKAR / f"DIP830/{nama}/informasi/kul/{kode}.md"
        berkas.parent.mkdir(parents=True, exist_ok=True)
        berkas.write_text(isi.replace("sewa gudang contoh", "sewa gudang kedua contoh"))
    tulis(814, "salah-register", csv(ADA), pilihan="klarifikasi")
    kembar = AKAR / "DIP814/salah-register/informasi/hukum/KTR-0009.md"
    kembar.parent.mkdir(parents=True, exist_ok=True)
    kembar.write_text(pathlib.Path("Tests/Fixtures/dasar/informasi/kul/KTR-0001.md").read_text()
                      .replace("KTR-0001", "KTR-0009").replace("menguasai: kul", "menguasai: hukum"))
    tulis(818, "salah-daftar", csv(["1", "Data pemilih contoh", "Pasal 17 huruf h contoh"],
                                   kepala=["No", "Judul", "Dasar hukum pengecualian"]))
    tanpa = [k for k in KEPALA if k != "Bentuk"]
    tulis(831, "salah", csv([n for k, n in zip(KEPALA, BAIK) if k != "Bentuk"], kepala=tanpa))
    tulis(831, "benar", csv(BAIK))
    bersama()
    tulis(817, "salah", csv(ganti(BAIK, Ringkasan="Hubungi 081234567890 untuk kontrak kendaraan.")))
    tulis(818, "salah", csv(ganti(BAIK, Kelas="Informasi yang dikecualikan")))
    tulis(819, "salah", csv(BAIK, BAIK))
    tulis(820, "salah", csv(ganti(ADA, Retensi="Permanen", Waktu_dan_tempat="kapan saja 1, Kota Contoh")), pilihan="timpa")
    tulis(828, "salah", csv(ganti(BAIK, Penanggung_jawab="Kementerian Contoh")))
    tanpa = [k for k in KEPALA if k != "Ringkasan"]
    tulis(829, "salah", csv([n for k, n in zip(KEPALA, BAIK) if k != "Ringkasan"], kepala=tanpa))

    masih = ADA + ["masih ada", ""]
    lengkap = lembar_kerja([masih], [["S09", "Rencana", "nihil", "Tidak dikuasai kantor ini."]])
    for kode in range(821, 826):
        tulis(kode, "benar", lengkap, "xlsx")
    tulis(821, "salah", lembar_kerja([masih], dasar=["KTR-0001", "KTR-0003"]), "xlsx")
    tulis(822, "salah", lembar_kerja([ADA + ["", ""]]), "xlsx")
    tulis(822, "salah-takDikenal", lembar_kerja([ADA + ["mungkin", ""]]), "xlsx")
    tulis(823, "salah", lembar_kerja([ADA + ["dicabut", ""]]), "xlsx")
    tulis(824, "salah", lembar_kerja([masih], unit="humas"), "xlsx")
    tulis(824, "salah-unit", lembar_kerja([masih]), "xlsx", "unit hukum")
    tulis(825, "salah", lembar_kerja([masih], [["S09", "Rencana", "nihil", ""]]), "xlsx")
    tulis(825, "salah-kode", lembar_kerja([masih], [["S0", "Rencana", "nihil", "Tidak ada."]]), "xlsx")
    tulis(825, "salah-jawaban", lembar_kerja([masih], [["S09", "Rencana", "", "Tidak dikuasai kantor ini."]]), "xlsx")
    tulis(825, "salah-beda", lembar_kerja([masih], [["S09", "Rencana", "nihil", "Dikuasai kantor lain contoh."]]), "xlsx")
    (AKAR / "DIP825/salah-beda/nihil.yaml").write_text(
        "nihil:\n  - subkategori: S09\n    alasan: Tidak dikuasai kantor ini.\n    divalidasi: 2025-11-01\n")
    catatan = lambda kirim, isi: buku({
        "Isian": [KEPALA + ["Keadaan", "Alasan", "Perlu dilihat"], masih + [isi]],
        "_dip": [["dip-lembar", "1", 2025, "kul"], ["kode", "catatan"], ["KTR-0001", kirim]]}, ("_dip",))
    tulis(833, "salah", catatan("Berubah sejak edisi 2024: judul.", "Berubah sejak edisi 2024: judul. Sudah benar."), "xlsx")
    tulis(833, "benar", catatan("Berubah sejak edisi 2024: judul.", "Berubah sejak edisi 2024:\njudul."), "xlsx")
    tulis(826, "salah", ubah(BERKAS, {"xl/vbaProject.bin": b"contoh"}), "xlsx")
    tulis(827, "benar", BERKAS, "xlsx")
    tulis(827, "salah", buku({"DIP": [KEPALA, BAIK], "Lama": [KEPALA, BAIK]}, ("Lama",)), "xlsx")


if __name__ == "__main__":
    semua()
