#!/usr/bin/env python3
"""Makes the sample letters in templates/surat/ anew, with the standard library alone.

An office replaces them by letters of its own, typed in Word: these show which names there are. The same script gives the
same bytes.
"""

import pathlib
import sys
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
KEPALA = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def lolos(teks):
    return teks.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def larik(teks, tebal=False, pecah=False):
    """A run; with `pecah` its tags are spread over several runs, as Word does while somebody types."""
    sifat = "<w:rPr><w:b/></w:rPr>" if tebal else ""
    bagian = [teks]
    if pecah and "{{" in teks:
        tengah = teks.index("{{") + 4
        bagian = [teks[:tengah], teks[tengah : tengah + 2], teks[tengah + 2 :]]
    return "".join(
        f'<w:r>{sifat}<w:t xml:space="preserve">{lolos(satu)}</w:t></w:r>' + ("<w:proofErr w:type=\"spellStart\"/>" if pecah else "")
        for satu in bagian
        if satu
    )


def p(teks="", gaya=None, tebal=False, pecah=False, rata=None, lanjut=False):
    sifat = (f'<w:pStyle w:val="{gaya}"/>' if gaya else "") + ("<w:keepNext/>" if lanjut else "") + (f'<w:jc w:val="{rata}"/>' if rata else "")
    return f"<w:p>{'<w:pPr>' + sifat + '</w:pPr>' if sifat else ''}{larik(teks, tebal, pecah) if teks else ''}</w:p>"


def sel(isi, lebar, gaya="Tabel", tebal=False):
    return f'<w:tc><w:tcPr><w:tcW w:w="{lebar}" w:type="dxa"/></w:tcPr>{p(isi, gaya, tebal)}</w:tc>'


def baris(isi, lebar, kepala=False):
    sifat = '<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>' if kepala else "<w:trPr><w:cantSplit/></w:trPr>"
    return f"<w:tr>{sifat}{''.join(sel(i, l, tebal=kepala) for i, l in zip(isi, lebar))}</w:tr>"


def tabel(kepala, isi, lebar, garis=True):
    gaya = '<w:tblStyle w:val="Kisi"/>' if garis else ""
    kolom = "".join(f'<w:gridCol w:w="{l}"/>' for l in lebar)
    atas = baris(kepala, lebar, True) if kepala else ""
    return (
        f'<w:tbl><w:tblPr>{gaya}<w:tblW w:w="{sum(lebar)}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{kolom}</w:tblGrid>{atas}{''.join(baris(satu, lebar) for satu in isi)}</w:tbl>"
    )


def tanda_tangan(jabatan):
    return p() + p("{{kota}}, {{tanggal}}", "Tanda") + p(jabatan, "Tanda") + p("", "Tanda") + p("", "Tanda") + p("( nama dan tanda tangan )", "Tanda")


GAYA = f"""{KEPALA}<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif" w:eastAsia="Liberation Serif" w:cs="Liberation Serif"/><w:sz w:val="23"/><w:szCs w:val="23"/><w:lang w:val="id-ID"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="100" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Kop"><w:name w:val="Kop"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="0"/><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="26"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="KopAlamat"><w:name w:val="Kop Alamat"/><w:basedOn w:val="Normal"/><w:pPr><w:pBdr><w:bottom w:val="double" w:sz="6" w:space="6" w:color="auto"/></w:pBdr><w:spacing w:after="160"/><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="19"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Judul"><w:name w:val="Judul Surat"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="160" w:after="40"/><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="25"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Tengah"><w:name w:val="Tengah"/><w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Tabel"><w:name w:val="Isi Tabel"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="30" w:after="30" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="19"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Rapat"><w:name w:val="Rapat"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="20" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="20"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Tanda"><w:name w:val="Tanda Tangan"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:after="40"/><w:ind w:left="5000"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Catatan"><w:name w:val="Catatan Contoh"/><w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:i/><w:sz w:val="18"/></w:rPr></w:style>
<w:style w:type="table" w:default="1" w:styleId="TabelBiasa"><w:name w:val="Tabel Biasa"/><w:tblPr><w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="table" w:styleId="Kisi"><w:name w:val="Kisi"/><w:basedOn w:val="TabelBiasa"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:color="auto"/><w:left w:val="single" w:sz="4" w:color="auto"/><w:bottom w:val="single" w:sz="4" w:color="auto"/><w:right w:val="single" w:sz="4" w:color="auto"/><w:insideH w:val="single" w:sz="4" w:color="auto"/><w:insideV w:val="single" w:sz="4" w:color="auto"/></w:tblBorders></w:tblPr></w:style>
</w:styles>"""

KOP = (
    p("{{kantor_kapital}}", "Kop", pecah=True)
    + p("{{alamat}}", "KopAlamat")
    + p("{{#contoh}}CONTOH: bukan surat dinas{{/contoh}}", "Catatan")
)

KAKI = p("{{#contoh}}Seluruh isi surat ini contoh. {{/contoh}}{{kantor_pendek}} · DIP {{tahun}}", "Catatan")

NOMOR = "Nomor: {{#nomor}}{{nomor}}{{/nomor}}{{^nomor}}……………………{{/nomor}}"


def bagian(lebar, tinggi, pertama=False):
    """How the pages of a section are; the letterhead stands on the first page of the letter only."""
    kepala = '<w:headerReference w:type="first" r:id="rId2"/>' if pertama else ""
    arah = ' w:orient="landscape"' if int(lebar) > int(tinggi) else ""
    return (
        f'<w:sectPr>{kepala}<w:footerReference w:type="default" r:id="rId3"/><w:footerReference w:type="first" r:id="rId3"/>'
        f'<w:pgSz w:w="{lebar}" w:h="{tinggi}"{arah}/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1417" w:header="680" w:footer="567" w:gutter="0"/>'
        f"{'<w:titlePg/>' if pertama else ''}</w:sectPr>"
    )


def surat(jalur, isi, mendatar=False):
    akhir = bagian("16838", "11906") if mendatar else bagian("11906", "16838", pertama=True)
    badan = f'{KEPALA}<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{isi}{akhir}</w:body></w:document>'
    isi_paket = {
        "[Content_Types].xml": f'{KEPALA}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/></Types>',
        "_rels/.rels": f'{KEPALA}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{R}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": badan,
        "word/_rels/document.xml.rels": f'{KEPALA}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{R}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="{R}/header" Target="header1.xml"/><Relationship Id="rId3" Type="{R}/footer" Target="footer1.xml"/></Relationships>',
        "word/styles.xml": GAYA,
        "word/header1.xml": f'{KEPALA}<w:hdr xmlns:w="{W}" xmlns:r="{R}">{KOP}</w:hdr>',
        "word/footer1.xml": f'{KEPALA}<w:ftr xmlns:w="{W}" xmlns:r="{R}">{KAKI}</w:ftr>',
    }
    with zipfile.ZipFile(jalur, "w") as paket:
        for nama, teks in isi_paket.items():
            info = zipfile.ZipInfo(nama, date_time=(2026, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0
            paket.writestr(info, teks.encode("utf-8"))


def keterangan(isi):
    return tabel(None, isi, [1900, 300, 7000], garis=False)


def disposisi():
    return (
        p("LEMBAR DISPOSISI", "Judul") + p(NOMOR, "Tengah")
        + keterangan([("Kepada", ":", "{{kepada}}"), ("Dari", ":", "{{dari}}"), ("Hal", ":", "Penyusunan Daftar Informasi Publik {{tahun}}"), ("Tanggal", ":", "{{tanggal}}")])
        + p()
        + p("Menurut SOP {{sop_nomor}}, mohon dilaksanakan:", pecah=True)
        + p("{{#langkah}}") + p("{{nomor_langkah}}. {{uraian}}{{#waktu}} (waktu baku {{waktu}}){{/waktu}}") + p("{{/langkah}}")
        + p("{{#batas}}Hasil seluruh sub bagian diterima paling lambat {{batas}}.{{/batas}}")
        + tanda_tangan("{{dari}}")
    )


def nota_dinas():
    return (
        p("NOTA DINAS", "Judul") + p(NOMOR, "Tengah")
        + keterangan([("Kepada", ":", "Kepala {{unit}}"), ("Dari", ":", "{{dari}}"), ("Hal", ":", "Permintaan penyusunan Daftar Informasi Publik {{tahun}}"), ("Tanggal", ":", "{{tanggal}}")])
        + p()
        + p("Dalam rangka penyusunan Daftar Informasi Publik (DIP) tahun {{tahun}}, mohon memeriksa dan melengkapi informasi yang dikuasai {{unit}} dan mengembalikannya paling lambat {{batas}}.", pecah=True)
        + p("{{#ada_daftar}}Informasi yang sudah terdaftar ({{jumlah}}): mohon dinyatakan masih ada, berubah, atau dicabut beserta alasannya.{{/ada_daftar}}{{^ada_daftar}}Belum ada informasi yang terdaftar atas nama {{unit}}.{{/ada_daftar}}")
        + p("{{#ada_daftar}}")
        + tabel(["No.", "Kode", "Judul", "Kelas", "Terakhir diperiksa"], [("{{#daftar}}{{urut}}", "{{kode}}", "{{judul}}", "{{kelas}}", "{{divalidasi}}{{^divalidasi}}belum{{/divalidasi}}{{/daftar}}")], [550, 1150, 4300, 1900, 1400])
        + p("{{/ada_daftar}}")
        + p("{{#ada_kosong}}Kategori wajib yang belum terisi di seluruh kantor: mohon didaftarkan, atau dinyatakan nihil beserta alasannya.{{/ada_kosong}}")
        + p("{{#kosong}}") + p("{{kode}}: {{label}}") + p("{{/kosong}}")
        + tanda_tangan("{{dari}}")
    )


def usulan():
    return (
        p("SURAT PENGANTAR USULAN DIP", "Judul") + p(NOMOR, "Tengah")
        + keterangan([("Kepada", ":", "{{kepada}}"), ("Dari", ":", "{{dari}}"), ("Hal", ":", "Usulan Daftar Informasi Publik {{tahun}}"), ("Tanggal", ":", "{{tanggal}}")])
        + p()
        + p("Bersama ini disampaikan usulan Daftar Informasi Publik tahun {{tahun}} yang telah dikumpulkan dari sub bagian dan diklarifikasi sesuai format DIP, untuk dikoreksi dan disampaikan kepada tim pertimbangan.", pecah=True)
        + tabel(["Kelas", "Jumlah"], [("{{#kelas}}{{nama}}", "{{jumlah}}{{/kelas}}"), ("Seluruhnya", "{{jumlah}}")], [6500, 1800])
        + p()
        + tabel(["Sub bagian", "Jumlah", "Diterima"], [("{{#sub_bagian}}{{nama}}", "{{jumlah}}", "{{kembali}}{{^kembali}}belum tercatat{{/kembali}}{{/sub_bagian}}")], [5300, 1400, 2600])
        + p()
        + p("{{#nihil_ada}}Kategori yang dinyatakan nihil:{{/nihil_ada}}")
        + p("{{#nihil}}") + p("{{kode}} {{label}}: {{alasan}}") + p("{{/nihil}}")
        + tanda_tangan("{{dari}}")
    )


def berita_acara():
    return (
        p("BERITA ACARA TIM PERTIMBANGAN", "Judul") + p(NOMOR, "Tengah")
        + p("Pada tanggal {{tanggal}} di {{kota}}, tim pertimbangan telah memeriksa usulan Daftar Informasi Publik {{kantor}} tahun {{tahun}}, berisi {{jumlah}} informasi.", pecah=True)
        + tabel(["Kelas", "Jumlah"], [("{{#kelas}}{{nama}}", "{{jumlah}}{{/kelas}}")], [6500, 1800])
        + p() + p("Hasil pertimbangan: usulan disetujui / disetujui dengan perbaikan / dikembalikan *)")
        + p("Catatan tim: ………………………………………………………………………………")
        + tabel(["No.", "Peran", "Jabatan", "Tanda tangan"], [("{{#peran}}{{urut}}", "{{nama}}", "{{jabatan}}", "{{/peran}}")], [600, 2600, 3900, 2200])
        + p("*) coret yang tidak perlu", "Tabel")
    )


def keputusan():
    return (
        p("KEPUTUSAN {{jabatan_penetap}}", "Judul") + p(NOMOR, "Tengah") + p("TENTANG", "Tengah") + p("DAFTAR INFORMASI PUBLIK TAHUN {{tahun}}", "Judul")
        + p("Menimbang", tebal=True, lanjut=True)
        + p("bahwa usulan Daftar Informasi Publik telah diklarifikasi dan dipertimbangkan menurut SOP {{sop_nomor}}, sehingga perlu ditetapkan.", pecah=True)
        + p("Mengingat", tebal=True, lanjut=True)
        + p("{{#dasar}}") + p("{{urut}}. {{nama}} tentang {{tentang}}{{^terverifikasi}} (belum diverifikasi){{/terverifikasi}}", "Rapat") + p("{{/dasar}}")
        + p("MEMUTUSKAN", "Judul")
        + p("KESATU: menetapkan Daftar Informasi Publik tahun {{tahun}} sebagaimana tercantum dalam lampiran, berisi {{jumlah}} informasi.")
        + p("KEDUA: daftar ini diumumkan melalui laman dan tersedia di meja layanan informasi.")
        + tanda_tangan("{{jabatan_penetap}}")
        + f"<w:p><w:pPr>{bagian('11906', '16838', pertama=True)}</w:pPr></w:p>"
        + p("LAMPIRAN: DAFTAR INFORMASI PUBLIK TAHUN {{tahun}}", "Judul")
        + p("{{#kelompok}}") + p("{{kelas}} ({{jumlah}})", tebal=True, lanjut=True)
        + tabel(
            ["No.", "Ringkasan isi informasi", "Pejabat/unit yang menguasai", "Penanggung jawab", "Waktu dan tempat", "Bentuk", "Retensi"],
            [("{{#entri}}{{urut}}", "{{judul}}. {{ringkasan}}", "{{menguasai}}", "{{penanggung_jawab}}", "{{waktu}}; {{tempat}}", "{{bentuk}}", "{{retensi}}{{/entri}}")],
            [600, 3900, 2300, 2300, 2000, 1100, 1900],
        )
        + p() + p("{{/kelompok}}")
    )


def main():
    tujuan = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parent.parent / "templates" / "surat")
    tujuan.mkdir(parents=True, exist_ok=True)
    for nama, isi in [("disposisi", disposisi), ("nota-dinas", nota_dinas), ("usulan", usulan), ("berita-acara", berita_acara), ("keputusan", keputusan)]:
        surat(tujuan / f"{nama}.docx", isi(), mendatar=nama == "keputusan")


if __name__ == "__main__":
    main()
