"""The search, as a person uses it, and how good it is. Quality by the table of questions: `make cari-ukur`."""

import csv
import gzip
import random
import re
import shutil
import subprocess
import sys
import urllib.parse

import juri
import pytest
from conftest import AKAR, jalankan_dip

PERTANYAAN = AKAR / "Tests" / "juri" / "pertanyaan.csv"
PONSEL = {"width": 360, "height": 740}
LEBAR = {"width": 1280, "height": 900}


class Layar:
    """A page that remembers everything the browser complained about."""

    def __init__(self, peramban, situs, **pilihan):
        self.situs = situs
        self.konteks = peramban.new_context(locale="id-ID", **{"viewport": LEBAR, **pilihan})
        self.page = self.konteks.new_page()
        self.keluhan = []
        self.page.on("console", lambda m: self.keluhan.append(m.text) if m.type in ("error", "warning") else None)
        self.page.on("pageerror", lambda e: self.keluhan.append(str(e)))

    def buka(self, tambahan="", halaman="cari.html"):
        self.page.goto((self.situs / halaman).as_uri() + tambahan)
        return self

    def tunggu(self, pola):
        self.page.wait_for_function(
            "p => new RegExp(p).test(document.getElementById('cari-status').textContent)", arg=pola, timeout=15_000)
        return self

    def judul(self):
        return self.page.locator("#cari-hasil > li > a").all_text_contents()

    def kode(self):
        return self.page.locator("#cari-hasil .kode").all_text_contents()


@pytest.fixture
def layar(peramban, situs):
    terbuka = []

    def buat(**pilihan):
        satu = Layar(peramban, pilihan.pop("situs", situs), **pilihan)
        terbuka.append(satu)
        return satu

    yield buat
    for satu in terbuka:
        satu.konteks.close()
        assert satu.keluhan == []


# --- Quality -----------------------------------------------------------------------------------------------------------


def ukur(page, pertanyaan):
    """Recall among the first five and the mean reciprocal rank of the first right one; and each question that fell short."""
    ingat = peringkat = 0
    kurang = []
    for satu in pertanyaan:
        harap = satu["harap"].split(";")
        dapat = page.evaluate("t => dipCari.cari(t)", satu["pertanyaan"])["kode"]
        bagian = sum(k in dapat[:5] for k in harap) / len(harap)
        letak = next((i for i, k in enumerate(dapat, 1) if k in harap), 0)
        ingat += bagian
        peringkat += 1 / letak if letak else 0
        if bagian < 1:
            kurang.append(f"{satu['jenis']}: {satu['pertanyaan']}: harap {harap}, dapat {dapat[:5]}")
    return ingat / len(pertanyaan), peringkat / len(pertanyaan), kurang


def test_mutu(layar, capsys, entri_sumber):
    with PERTANYAAN.open(encoding="utf-8", newline="") as f:
        pertanyaan = list(csv.DictReader(f))
    assert len(pertanyaan) >= 60
    assert {k for p in pertanyaan for k in p["harap"].split(";")} <= set(entri_sumber)
    page = layar().buka().tunggu("informasi").page
    ingat, peringkat, kurang = ukur(page, pertanyaan)
    with capsys.disabled():
        print(f"\n{len(pertanyaan)} pertanyaan: recall@5 {ingat:.3f}, MRR {peringkat:.3f}")
        for jenis in dict.fromkeys(p["jenis"] for p in pertanyaan):
            r, m, _ = ukur(page, [p for p in pertanyaan if p["jenis"] == jenis])
            print(f"  {jenis:12} recall@5 {r:.3f}, MRR {m:.3f}")
        print("".join(f"  kurang: {k}\n" for k in kurang), end="")
    assert ingat >= 0.95
    assert peringkat >= 0.8


def test_pengukur_dapat_kecewa(layar):
    page = layar().buka().tunggu("informasi").page
    ingat, peringkat, kurang = ukur(page, [{"jenis": "x", "pertanyaan": "gempa", "harap": "DIP-0001"}])
    assert ingat == peringkat == 0 and len(kurang) == 1


# --- One language on both sides ----------------------------------------------------------------------------------------


def test_akar_kata_sama_di_kedua_sisi(layar):
    """Swift wrote each word under its root; the browser must find it under the same one."""
    page = layar().buka().tunggu("informasi").page
    kelompok = page.evaluate("() => dipCari.kosakata()")
    kata = [k for _, isi in kelompok for k in isi]
    assert len(kata) > 1000
    akar = page.evaluate("k => dipCari.akar(k)", kata)
    assert [(k, a) for (k, a), harap in zip(zip(kata, akar), (g for g, isi in kelompok for _ in isi)) if a != harap] == []


# --- Stories -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("ukuran", [LEBAR, PONSEL])
@pytest.mark.parametrize(
    ("tulis", "kode"),
    [("dimusnahkan", "DIP-0015"), ("pemusnahan", "DIP-0015"), ("LHKPN", "DIP-0090"), ("evakausi", "DIP-0016"),
     ("inventa", "DIP-0012"), ("DIP-0042", "DIP-0042"), ("rencana strategis", "DIP-0065")],
)
def test_mencari(layar, ukuran, tulis, kode):
    satu = layar(viewport=ukuran).buka().tunggu("informasi")
    satu.page.fill("#q", tulis)
    satu.tunggu(re.escape(f"“{tulis}”"))
    assert satu.kode()[0] == kode
    assert satu.page.locator("#cari-hasil > li:first-child mark").count() >= (0 if tulis.startswith("DIP") else 1)
    satu.page.locator("#cari-hasil > li:first-child > a").click()
    satu.page.wait_for_url(f"**/informasi/{kode}.html")


def test_dari_beranda_dan_dari_kepala_halaman(layar):
    satu = layar().buka(halaman="index.html")
    satu.page.fill("#cari-beranda", "gempa bumi")
    satu.page.keyboard.press("Enter")
    satu.page.wait_for_url("**/cari.html?q=gempa+bumi")
    assert satu.tunggu("“gempa bumi”").kode()[0] == "DIP-0019"
    satu.buka(halaman="informasi/DIP-0001.html")
    satu.page.fill("#cari-kepala", "pilkada")
    satu.page.click(".kolom-cari button")
    satu.page.wait_for_url("**/cari.html?q=pilkada")
    assert satu.tunggu("“pilkada”").kode()


def test_salah_ketik_diakui(layar):
    satu = layar().buka("?q=kendraan").tunggu("“kendraan”")
    assert "kendaraan" in satu.page.text_content("#cari-maksud")
    assert satu.kode()[0] == "DIP-0026"


def test_menyaring_dan_membagikan_alamat(layar, peramban, situs):
    satu = layar().buka("?q=laporan").tunggu("“laporan”")
    semua = int(re.match(r"(\d+) informasi", satu.page.text_content("#cari-status"))[1])
    satu.page.click("summary")
    satu.page.select_option("#s-unit", "kul")
    satu.page.select_option("#s-bentuk", "digital")
    satu.page.wait_for_function("() => location.search.includes('bentuk=digital')")
    satu.tunggu(r"^\d+ informasi")
    tersaring = satu.kode()
    assert 0 < len(tersaring) < semua
    alamat = urllib.parse.parse_qs(urllib.parse.urlsplit(satu.page.url).query)
    assert alamat == {"q": ["laporan"], "unit": ["kul"], "bentuk": ["digital"]}
    lain = layar()
    lain.page.goto(satu.page.url)
    lain.tunggu("“laporan”")
    assert lain.kode() == tersaring
    assert lain.page.input_value("#s-unit") == "kul" and lain.page.is_visible("#s-unit")
    # Every filter says how many it would leave.
    assert re.search(r"\(\d+\)$", lain.page.text_content("#s-unit option[value=kul]"))


SARING = {"kelas": "berkala", "kategori": "B09", "unit": "teknis", "tahun": "2024", "bentuk": "rekaman",
          "rezim": "pemilihan", "status": "dicabut"}


@pytest.mark.parametrize("nama", SARING)
def test_setiap_saringan_sama_dengan_sumber(layar, entri_sumber, nama):
    nilai = SARING[nama]

    def daftar(x):
        return x if isinstance(x, list) else [x]

    def tahun(waktu):
        awal, _, akhir = waktu.partition("/")
        akhir = "2026" if akhir == ".." else (akhir or awal)
        return int(awal[:4]) <= int(nilai) <= int(akhir[:4])

    aturan = {
        "kelas": lambda d: d["kelas"] == nilai,
        "kategori": lambda d: nilai in (d["subkategori"], d.get("subkategori_pemilu")),
        "unit": lambda d: nilai in daftar(d["menguasai"]),
        "tahun": lambda d: tahun(d["dibuat"]["waktu"]),
        "bentuk": lambda d: nilai in daftar(d["bentuk"]),
        "rezim": lambda d: nilai in daftar(d.get("rezim", "umum")),
        "status": lambda d: "dicabut" in d,
    }[nama]
    harap = {k for k, (d, _) in entri_sumber.items() if aturan(d)}
    assert harap
    satu = layar().buka(f"?{nama}={nilai}").tunggu(rf"^{len(harap)} informasi")
    while satu.page.is_visible("#cari-lagi"):
        jumlah = len(satu.kode())
        satu.page.click("#cari-lagi")
        satu.page.wait_for_function("n => document.querySelectorAll('#cari-hasil > li').length > n", arg=jumlah)
    assert set(satu.kode()) == harap


def test_hanya_papan_ketik(layar):
    satu = layar().buka().tunggu("informasi")
    page = satu.page
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "q":
            break
    page.keyboard.type("rekap")
    page.keyboard.press("Enter")
    satu.tunggu("“rekap”")
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('#cari-hasil a')"):
            break
    assert page.evaluate("document.activeElement.matches('#cari-hasil > li:first-child > a')")
    tujuan = page.evaluate("document.activeElement.href")
    page.keyboard.press("Enter")
    page.wait_for_url(tujuan)
    page.go_back()
    satu.tunggu("“rekap”")
    assert page.input_value("#q") == "rekap"


def test_berikutnya_memindahkan_fokus(layar):
    satu = layar().buka("?kelas=berkala").tunggu("informasi")
    assert len(satu.kode()) == 20
    satu.page.focus("#cari-lagi")
    satu.page.keyboard.press("Enter")
    satu.page.wait_for_function("document.activeElement.matches('#cari-hasil > li:nth-child(21) > a')")


def test_diumumkan_bagi_pembaca_layar(layar):
    satu = layar().buka("?q=gempa").tunggu(r"^1 informasi ditemukan untuk “gempa”|^\d+ informasi ditemukan")
    assert satu.page.get_attribute("#cari-status", "role") == "status"


def test_tidak_ditemukan(layar, badan_publik):
    satu = layar().buka("?q=resep+rendang").tunggu("Tidak ada informasi")
    teks = satu.page.inner_text("#tidak-ada")
    for sebab in ("Dikecualikan", "tidak diumumkan", "Masih didokumentasikan", "Tidak dikuasai"):
        assert sebab in teks
    alamat = badan_publik["eppid"]["permintaan"].split("?")[0]
    assert satu.page.locator(f"#tidak-ada a[href^='{alamat}']").is_visible()
    assert satu.kode() == []


def test_yang_dikecualikan_disebut_di_samping(layar):
    satu = layar().buka("?q=wabah+penyakit").tunggu("“wabah penyakit”")
    assert "nihil" in satu.page.inner_text("#cari-lihat")


@pytest.mark.parametrize(
    ("tulis", "halaman", "judul"),
    [("dikecualikan", "dikecualikan.html", "Informasi yang dikecualikan"),
     ("informasi yang dikecualikan", "dikecualikan.html", "Informasi yang dikecualikan"),
     ("pemilu", "pemilu.html", "Informasi Pemilu dan Pemilihan"),
     ("dasar hukum", "dasar-hukum.html", "Dasar hukum"),
     ("cara memperoleh", "halaman/cara-memperoleh.html", None)],
)
def test_halaman_situs_ditemukan_di_samping(layar, tulis, halaman, judul):
    satu = layar().buka("?q=" + urllib.parse.quote_plus(tulis)).tunggu(re.escape(f"“{tulis}”"))
    tautan = satu.page.locator(f"#cari-lihat a[href='{halaman}']")
    assert tautan.is_visible() and judul in (None, tautan.inner_text())
    tautan.click()
    satu.page.wait_for_url(f"**/{halaman}")


@pytest.mark.parametrize("ukuran", [LEBAR, PONSEL])
@pytest.mark.parametrize("warna", ["light", "dark"])
@pytest.mark.parametrize("tanya", ["?q=laporan+keuagan&unit=kul", "?q=resep+rendang", ""])
def test_dapat_diakses(layar, ukuran, warna, tanya):
    satu = layar(viewport=ukuran, color_scheme=warna).buka(tanya).tunggu("informasi")
    assert juri.axe(satu.page) == []
    assert satu.page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_tanpa_skrip_ada_halaman_biasa(layar, entri_sumber):
    satu = layar(java_script_enabled=False, viewport=PONSEL).buka("?q=apa+saja")
    page = satu.page
    assert page.locator("main noscript").count() == 1 and not page.is_visible("#cari")
    tautan = [a.get_attribute("href") for a in page.locator(".telusur a").all()]
    for folder in ("huruf/", "kelas/", "unit/", "tahun/", "bentuk/", "rezim/"):
        assert any(t.startswith(folder) for t in tautan), folder
    assert "dicabut.html" in tautan and "kategori.html" in tautan
    ditemukan = set()
    for t in (t for t in tautan if t.startswith("huruf/")):
        ditemukan |= set(re.findall(r"informasi/([A-Z]+-\d+)\.html", (satu.situs / t).read_text(encoding="utf-8")))
    assert ditemukan == set(entri_sumber)


@pytest.mark.parametrize("serangan", ["<img src=x onerror=alert(1)>", "\"><script>alert(1)</script>", "\\", "' OR 1=1", "a" * 5000, "%", "constructor __proto__"])
def test_pertanyaan_jahat_hanya_kata(layar, serangan):
    satu = layar().buka("?q=" + urllib.parse.quote(serangan)).tunggu("ditemukan")
    assert satu.page.locator("#hasil img, #hasil script").count() == 0


# --- Size and speed ----------------------------------------------------------------------------------------------------


def mampat(folder):
    return {p.name: len(gzip.compress(p.read_bytes(), 9)) for p in sorted((folder / "cari").glob("*.js"))}


POLA = """---
kode: DIP-{nomor:05}
judul: {judul}
ringkasan: {ringkasan}
kelas: setiap_saat
subkategori: {sub}
menguasai: {unit}
penanggung_jawab: {unit}
dibuat: {{waktu: {tahun}, tempat: Labuan Bajo}}
bentuk: [{bentuk}]
retensi: {{aktif: 1 tahun, inaktif: 1 tahun, nasib: musnah}}
cara_memperoleh: Salinan di meja layanan
diperbarui: 2026-01-05
divalidasi: 2026-05-05
---
{isi}
"""


def besar(tmp_path, jumlah):
    """A register of so many entries in the sample's own words, with bodies of some 2.5 kB."""
    isi = tmp_path / "content"
    shutil.copytree(AKAR / "content", isi)
    contoh = list((isi / "informasi").rglob("*.md"))
    kata = sorted({k for p in contoh for k in re.findall(r"[a-z]{4,}", p.read_text(encoding="utf-8"))} - {"surat", "profil"})
    acak = random.Random(2026)
    for nomor in range(1000, 1000 + jumlah - len(contoh)):
        teks = POLA.format(
            nomor=nomor, judul="Catatan " + " ".join(acak.sample(kata, 6)), ringkasan="Berisi " + " ".join(acak.sample(kata, 20)),
            sub=acak.choice(["S02", "S04", "S09", "S99"]), unit=acak.choice(["kul", "teknis", "rendatin", "hukum-sdm"]),
            tahun=acak.randint(2019, 2025), bentuk=acak.choice(["cetak", "digital", "cetak, digital"]),
            isi="\n\n".join(" ".join(acak.choices(kata, k=60)).capitalize() + "." for _ in range(6)))
        (isi / "informasi" / f"DIP-{nomor:05}.md").write_text(teks, encoding="utf-8")
    keluar = tmp_path / "situs"
    jalankan_dip("build", "--content", isi, "--templates", AKAR / "templates", "--output", keluar)
    return keluar


def lama(satu, pertanyaan):
    """Milliseconds from a question to what is shown, all parts of the index already there; the slowest and the middle."""
    waktu = []
    for _ in range(2):
        for tanya in pertanyaan:
            satu.page.fill("#q", tanya)
            satu.tunggu(re.escape(f"“{tanya}”"))
            waktu.append(satu.page.evaluate("dipCari.lama"))
    waktu = sorted(waktu[len(pertanyaan):])
    return waktu[-1], waktu[len(waktu) // 2]


TANYA = ["laporan keuangan", "daftar pemilih tetap", "pengadaan barang", "gaji", "rekapitulsi suara", "DPT", "evaku"]


@pytest.mark.parametrize("jumlah", [500, 10_000])
def test_cepat_dan_kecil(layar, capsys, tmp_path, jumlah):
    folder = besar(tmp_path, jumlah)
    ukuran = mampat(folder)
    tetap = sum(ukuran[n] for n in ("bahasa.js", "sinonim.js"))
    tiap = (sum(ukuran.values()) - tetap) / jumlah
    pertama = sum(ukuran[n] for n in ("bahasa.js", "sinonim.js", "kepala.js"))
    satu = layar(situs=folder).buka().tunggu("informasi")
    terlama, tengah = lama(satu, TANYA)
    with capsys.disabled():
        print(f"\n{jumlah} entri: indeks {tiap:.0f} byte tiap entri (gzip), {tetap} byte tetap, {pertama} byte saat dibuka; "
              f"pencarian {tengah:.0f} ms, terlama {terlama:.0f} ms")
    # The vocabulary is shared by all entries: of a small register each bears more of it.
    assert tiap <= (150 if jumlah > 1000 else 200)
    # Of the small one the middle, since a busy machine may hold up any single question.
    assert tengah <= 100 and terlama <= 1000


def test_skrip_kecil_dan_berasal_dari_sumbernya():
    """The script that phones load is the readable one made small: `make skrip`."""
    ringkas = subprocess.run([sys.executable, AKAR / "scripts" / "kecilkan.py", "--periksa"], capture_output=True, text=True)
    assert ringkas.returncode == 0, ringkas.stdout + ringkas.stderr
    assert (AKAR / "templates" / "aset" / "cari.js").stat().st_size <= 15_000


@pytest.mark.parametrize("tanya", ["nomer telpon kpu", "nomor telepon", "alamat kantor", "jam pelayanan"])
def test_meja_layanan_ditemukan(layar, badan_publik, tanya):
    """Who asks for the office itself finds the desk, and the answer in the result."""
    l = layar().buka("?q=" + urllib.parse.quote_plus(tanya))
    l.page.locator("#cari-lihat").wait_for(timeout=15_000)
    tautan = l.page.locator("#cari-lihat a", has_text="Meja layanan informasi")
    assert tautan.count() == 1
    meja = badan_publik["meja_layanan"]
    assert all(meja[k] in l.page.locator("#cari-lihat").inner_text() for k in ("alamat", "jam", "surel"))
    tautan.click()
    l.page.wait_for_url("**/index.html#kaki-meja")
