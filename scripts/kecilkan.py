"""Makes templates/aset/cari.js, which phones load, from templates/skrip/cari.js, which people read."""

import pathlib
import sys

import minify

AKAR = pathlib.Path(__file__).resolve().parents[1]
SUMBER = AKAR / "templates" / "skrip" / "cari.js"
HASIL = AKAR / "templates" / "aset" / "cari.js"


def kecil():
    return minify.string("application/javascript", SUMBER.read_text(encoding="utf-8")) + "\n"


if __name__ == "__main__":
    if "--periksa" in sys.argv:
        sys.exit(None if HASIL.read_text(encoding="utf-8") == kecil() else "templates/aset/cari.js usang: jalankan `make skrip`")
    HASIL.write_text(kecil(), encoding="utf-8")
    print(f"{HASIL.relative_to(AKAR)}: {HASIL.stat().st_size} byte")
