"""Time and memory of importing a workbook of 10,000 rows, once into an empty list and once again over what it made.

    .venv/bin/python bench/impor.py [ROWS]
"""

import datetime
import pathlib
import os
import shutil
import sys
import tempfile
import time

import openpyxl

AKAR = pathlib.Path(__file__).resolve().parents[1]
DIP = pathlib.Path(os.environ.get("DIP_BIN", AKAR / ".build" / "release" / "dip"))
KEPALA = ["No", "Judul", "Ringkasan", "Kelas", "Subkategori", "Unit yang menguasai", "Penanggung jawab", "Waktu", "Tempat",
          "Bentuk", "Jangka waktu penyimpanan", "Cara memperoleh"]


def buku(jumlah, berkas):
    tulis = openpyxl.Workbook(write_only=True)
    lembar = tulis.create_sheet("DIP")
    lembar.append(KEPALA)
    for n in range(1, jumlah + 1):
        lembar.append([n, f"Berkas contoh nomor {n}", f"Isi berkas contoh nomor {n}, dibuat untuk pengukuran saja. " * 3, "Setiap saat", "S04",
                       "KUL", "Kepala Sub Bagian – KUL", datetime.date(2020 + n % 5, 1 + n % 12, 1 + n % 28), "Labuan Bajo",
                       "Hard & Soft Copy", "2 tahun aktif 3 tahun inaktif, musnah", "Salinan cetak di meja layanan"])
    tulis.save(berkas)


def ukur(*argumen, cwd):
    mulai = time.monotonic()
    anak = os.posix_spawn(DIP, [str(DIP), *argumen], os.environ, file_actions=[
        (os.POSIX_SPAWN_OPEN, 1, str(pathlib.Path(cwd) / "keluaran.txt"), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)])
    _, status, pakai = os.wait4(anak, 0)
    keluaran = (pathlib.Path(cwd) / "keluaran.txt").read_text()
    # A refusal is quick too: only a run that took all rows in counts.
    if os.waitstatus_to_exitcode(status) not in (0, 1) or f"{JUMLAH + 1} baris berisi dibaca" not in keluaran:
        sys.exit(f"dip {' '.join(argumen)} gagal:\n{keluaran[:2000]}")
    return time.monotonic() - mulai, pakai.ru_maxrss / 1024


JUMLAH = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000


def main():
    jumlah = JUMLAH
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        shutil.copytree(AKAR / "content", folder / "content")
        buku(jumlah, folder / "tabel.xlsx")
        for nama, argumen in [("coba", ["--dry-run"]), ("impor", []), ("impor lagi", [])]:
            detik, mb = ukur("impor", str(folder / "tabel.xlsx"), "--content", str(folder / "content"), *argumen, cwd=folder)
            print(f"{nama:12} {jumlah} baris  {detik:6.2f} s  {mb:7.1f} MB")


if __name__ == "__main__":
    main()
