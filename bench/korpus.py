#!/usr/bin/env python3
"""Makes a register of N entries, the same on every machine, for dip and for Hugo.

    python3 bench/korpus.py 10000 .bench/10000

writes `.bench/10000/dip/` (a content folder) and `.bench/10000/hugo/` (the same entries as Hugo pages). Entries are of
1 to 6 KB: front matter with every key an office fills in, and a body with headings, lists, tables, emphasis and links.
"""

import pathlib
import random
import shutil
import sys

WORDS = """laporan rencana kegiatan anggaran pemilih daftar rapat berita acara keputusan pedoman layanan informasi publik
logistik gudang kecamatan desa tahapan jadwal peserta calon sosialisasi pendidikan arsip dokumen salinan unit bagian
pengawasan tindak lanjut ringkasan kinerja capaian sasaran target program pengadaan barang jasa penyedia kesepakatan
masyarakat tanggapan permohonan jawaban waktu tempat bentuk retensi naskah lampiran formulir rekapitulasi hasil""".split()
UNITS = ["kul", "teknis", "rendatin", "hukum-sdm"]
CLASSES = {
    "berkala": ["B01", "B02", "B03", "B04", "B05", "B06", "B07", "B08", "B09", "B10", "B99"],
    "setiap_saat": ["S01", "S02", "S03", "S04", "S05", "S06", "S08", "S09", "S10", "S11", "S12", "S13", "S99"],
    "serta_merta": ["M01", "M02", "M06", "M99"],
}


def sentence(rng, low, high):
    return " ".join(rng.choice(WORDS) for _ in range(rng.randint(low, high)))


def body(rng, size):
    parts = []
    length = 0
    while length < size:
        kind = rng.random()
        if kind < 0.15:
            text = "## " + sentence(rng, 2, 6).capitalize()
        elif kind < 0.35:
            text = "\n".join("- " + sentence(rng, 4, 12) for _ in range(rng.randint(3, 6)))
        elif kind < 0.45:
            rows = "\n".join(
                "| " + " | ".join(sentence(rng, 1, 4) for _ in range(4)) + " |" for _ in range(rng.randint(3, 8))
            )
            text = "| Uraian | Keterangan | Tahun | Catatan |\n| :-- | :-- | --: | :-- |\n" + rows
        else:
            words = sentence(rng, 30, 80).split()
            words[3] = f"**{words[3]}**"
            words[9] = f"*{words[9]}*"
            words[15] = f"[{words[15]}](https://contoh.example/{words[16]})"
            words[21] = f"`{words[21]}`"
            text = " ".join(words).capitalize() + "."
        parts.append(text)
        length += len(text) + 2
    return "\n\n".join(parts) + "\n"


def entry(number):
    rng = random.Random(number * 7919)
    unit = rng.choice(UNITS)
    kelas = rng.choices(list(CLASSES), [5, 9, 1])[0]
    sub = rng.choice(CLASSES[kelas])
    year = rng.randint(2015, 2026)
    title = (sentence(rng, 4, 9) + f" {number}").capitalize()
    if kelas == "serta_merta":
        # Words that would make the class look wrong are left to the other classes.
        title = title.lower().replace("kinerja", "layanan").capitalize()
    keys = [
        f"kode: DIP-{number:06d}",
        f"judul: {title}",
        f"ringkasan: {sentence(rng, 15, 40).capitalize()}",
        "jenis: " + rng.choice(["dokumen", "seri"]),
        f"kelas: {kelas}",
        f"subkategori: {sub}",
        f"menguasai: {unit}",
        f"penanggung_jawab: [{{unit: {unit}, jabatan: Kepala Sub Bagian}}]",
        f"dibuat: {{waktu: {year}, tempat: Labuan Bajo}}",
        "bentuk: [cetak, digital]",
        "retensi: {aktif: 2 tahun, inaktif: 3 tahun, sejak: berakhirnya kegiatan, nasib: musnah}",
        "cara_memperoleh: Diminta melalui e-PPID atau langsung di meja layanan",
        "biaya: gratis",
        f"diperbarui: 2026-0{rng.randint(1, 3)}-1{rng.randint(0, 9)}",
        f"divalidasi: 2026-0{rng.randint(4, 5)}-2{rng.randint(0, 8)}",
    ]
    return unit, kelas, sub, year, title, keys, body(rng, rng.randint(600, 5400))


def main():
    count, target = int(sys.argv[1]), pathlib.Path(sys.argv[2])
    done = target / "selesai"
    if done.exists():
        return
    shutil.rmtree(target, ignore_errors=True)
    dip, hugo = target / "dip", target / "hugo"
    source = pathlib.Path(__file__).resolve().parent.parent / "content"
    dip.mkdir(parents=True)
    for name in ["badan-publik.yaml", "kosakata.yaml", "dasar-hukum.yaml"]:
        shutil.copy(source / name, dip / name)
    (dip / "nihil.yaml").write_text("nihil: []\n")
    for unit in UNITS:
        (dip / "informasi" / unit).mkdir(parents=True)
    (hugo / "content" / "informasi").mkdir(parents=True)
    for number in range(1, count + 1):
        unit, kelas, sub, year, title, keys, text = entry(number)
        front = "---\n" + "\n".join(keys) + "\n---\n"
        (dip / "informasi" / unit / f"DIP-{number:06d}.md").write_text(front + text)
        extra = f"title: {title}\nkategori: [{sub}]\nsubbagian: [{unit}]\ntahun: ['{year}']\nkelasinfo: [{kelas}]\n"
        (hugo / "content" / "informasi" / f"DIP-{number:06d}.md").write_text(
            "---\n" + extra + "\n".join(keys) + "\n---\n" + text
        )
    done.write_text("ya\n")


main()
