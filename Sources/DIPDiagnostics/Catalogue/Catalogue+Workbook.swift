/// 800–833: tables that come in and worksheets that come back. Here those about the file itself.
extension RuleCatalogue {
  static let sheets: [RuleText] = workbook + tables + merging + worksheets

  private static let workbook: [RuleText] = [
    RuleText(
      800, .error, .format, ["masalah"],
      id: RuleWords(
        "berkas ini bukan buku kerja Excel (.xlsx) atau CSV",
        "buka di Excel, pilih Simpan Sebagai, lalu pilih Buku Kerja Excel (.xlsx)",
        why: """
          Hanya .xlsx dan .csv yang dibaca. Bentuk lain mudah salah terbaca, dan yang salah terbaca akan menjadi \
          isi register.
          """,
        [
          "empty": Wording(
            "berkas ini kosong",
            "isi dahulu tabelnya di Excel, simpan, lalu impor lagi"),
          "encrypted": Wording(
            "berkas ini dikunci dengan kata sandi",
            "buka di Excel dengan kata sandinya, pilih Berkas > Info > Proteksi Buku Kerja > Enkripsi dengan Kata Sandi, kosongkan sandinya, simpan, lalu impor lagi"
          ),
          "oldExcel": Wording(
            "berkas ini berbentuk Excel lama (.xls), walaupun namanya mungkin berakhir .xlsx",
            "buka di Excel, lalu Simpan Sebagai Buku Kerja Excel (.xlsx)"),
          "compound": Wording(
            "berkas ini berbentuk Office lama atau bersandi, dan isinya tidak dikenali",
            "buka di Excel, hapus sandinya bila ada, lalu Simpan Sebagai Buku Kerja Excel (.xlsx)"),
          "openDocument": Wording(
            "berkas ini berbentuk OpenDocument (.ods)",
            "buka di LibreOffice atau Excel, lalu simpan sebagai .xlsx"),
          "binaryWorkbook": Wording(
            "berkas ini buku kerja biner (.xlsb)",
            "buka di Excel, lalu Simpan Sebagai Buku Kerja Excel (.xlsx)"),
          "html": Wording(
            "berkas ini halaman web, walaupun namanya mungkin berakhir .xls",
            "buka di Excel, lalu Simpan Sebagai Buku Kerja Excel (.xlsx)"),
          "pdf": Wording(
            "berkas ini PDF, bukan tabel",
            "mintalah berkas Excel aslinya kepada pengirim"),
          "word": Wording(
            "berkas ini dokumen Word, bukan buku kerja",
            "salin tabelnya ke Excel, lalu simpan sebagai .xlsx"),
        ]),
      en: RuleWords(
        "this file is no Excel workbook (.xlsx) or CSV",
        "open it in Excel, choose Save As, then Excel Workbook (.xlsx)",
        why: """
          Only .xlsx and .csv are read. Other forms are easily misread, and what is misread would become content \
          of the register.
          """,
        [
          "empty": Wording(
            "this file is empty",
            "fill in the table in Excel, save it, then import again"),
          "encrypted": Wording(
            "this file is locked with a password",
            "open it in Excel with its password, choose File > Info > Protect Workbook > Encrypt with Password, clear the password, save, then import again"
          ),
          "oldExcel": Wording(
            "this file is of the old Excel form (.xls), though its name may end in .xlsx",
            "open it in Excel, then Save As Excel Workbook (.xlsx)"),
          "compound": Wording(
            "this file is of an old Office form or has a password, and what it holds is not known",
            "open it in Excel, remove the password if there is one, then Save As Excel Workbook (.xlsx)"),
          "openDocument": Wording(
            "this file is an OpenDocument sheet (.ods)",
            "open it in LibreOffice or Excel and save it as .xlsx"),
          "binaryWorkbook": Wording(
            "this file is a binary workbook (.xlsb)",
            "open it in Excel, then Save As Excel Workbook (.xlsx)"),
          "html": Wording(
            "this file is a web page, though its name may end in .xls",
            "open it in Excel, then Save As Excel Workbook (.xlsx)"),
          "pdf": Wording(
            "this file is a PDF, not a table",
            "ask the sender for the original Excel file"),
          "word": Wording(
            "this file is a Word document, not a workbook",
            "copy the table into Excel and save it as .xlsx"),
        ])),
    RuleText(
      801, .error, .format, ["nama", "baris"],
      id: RuleWords(
        "berkas Excel ini rusak[[ pada bagian `{nama}`]]",
        "mintalah berkas itu dikirim ulang, atau buka di Excel dan simpan sekali lagi",
        why: """
          Berkas yang rusak, misalnya karena terpotong saat dikirim, tidak dibaca sebagian: yang hilang tidak akan \
          diketahui.
          """,
        [
          "xml": Wording(
            "berkas Excel ini rusak: bagian `{nama}` tidak terbaca mulai baris {baris}",
            "buka di Excel dan simpan sekali lagi"),
          "hilang": Wording(
            "berkas Excel ini tidak lengkap: bagian `{nama}` tidak ada",
            "buka di Excel dan simpan sekali lagi"),
        ]),
      en: RuleWords(
        "this Excel file is damaged[[ at its part `{nama}`]]",
        "ask for it to be sent again, or open it in Excel and save it once more",
        why: """
          A damaged file, say one cut short in sending, is not read in part: nobody would know what is missing.
          """,
        [
          "xml": Wording(
            "this Excel file is damaged: its part `{nama}` cannot be read from line {baris} on",
            "open it in Excel and save it once more"),
          "hilang": Wording(
            "this Excel file is incomplete: its part `{nama}` is missing",
            "open it in Excel and save it once more"),
        ])),
    RuleText(
      802, .error, .format, ["nama", "nilai", "batas"],
      id: RuleWords(
        "isi berkas ini melebihi batas {batas} bita setelah dibuka",
        "hapus gambar dan lembar yang tidak perlu, lalu simpan lagi",
        why: """
          Berkas kecil dapat mengembang menjadi raksasa dan menghabiskan ingatan komputer. Batasnya jauh di atas \
          kebutuhan register satu kantor.
          """,
        [
          "bom": Wording(
            "bagian `{nama}` mengembang {nilai} kali lipat; itu ciri berkas yang sengaja dibuat jahat",
            "jangan dibuka; tanyakan asal berkas ini kepada pengirimnya"),
          "bagian": Wording(
            "berkas ini terdiri dari {nilai} bagian; batasnya terlampaui",
            "salin tabelnya saja ke buku kerja baru"),
          "kolom": Wording(
            "lembar `{nama}` berisi sesuatu di luar {batas} kolom pertama",
            "hapus isi di kanan tabel, lalu simpan lagi"),
          "baris": Wording(
            "satu lembar berisi lebih dari {batas} baris atau sel",
            "bagi menjadi beberapa berkas"),
          "kosong": Wording(
            "lembar `{nama}` membawa lebih dari {batas} baris kosong, biasanya karena format atau garis tabel ditarik sampai ujung lembar",
            "klik nomor baris {nilai}, tekan Ctrl+Shift+Panah Bawah, klik kanan lalu Hapus, ulangi untuk baris kosong di tempat lain, simpan, lalu impor lagi"
          ),
        ]),
      en: RuleWords(
        "this file holds more than {batas} bytes once unpacked",
        "remove pictures and sheets that are not needed, then save again",
        why: """
          A small file may unpack into a giant and use up the computer's memory. The bounds are far above what an \
          office's register needs.
          """,
        [
          "bom": Wording(
            "the part `{nama}` unpacks to {nilai} times its size, as files made to do harm do",
            "do not open it; ask its sender where it comes from"),
          "bagian": Wording(
            "this file consists of {nilai} parts, beyond the limit",
            "copy only the table into a new workbook"),
          "kolom": Wording(
            "the sheet `{nama}` holds something beyond its first {batas} columns",
            "remove what stands right of the table, then save again"),
          "baris": Wording(
            "one sheet holds more than {batas} rows or cells",
            "split it into several files"),
          "kosong": Wording(
            "the sheet `{nama}` brings along more than {batas} blank rows, mostly since formats or borders were drawn to its end",
            "click on the number of row {nilai}, press Ctrl+Shift+Down, right-click and Delete, do the same where else rows are blank, save, then import again"
          ),
        ])),
    RuleText(
      803, .error, .format, ["nama"],
      id: RuleWords(
        "nama bagian `{nama}` di dalam berkas ini keluar dari tempatnya atau kembar",
        "jangan dibuka; mintalah berkas Excel yang baru kepada pengirimnya",
        why: """
          Buku kerja Excel adalah arsip zip. Nama yang menunjuk ke luar arsip dipakai untuk menimpa berkas lain di \
          komputer penerima.
          """),
      en: RuleWords(
        "the part name `{nama}` in this file leads out of it or stands there twice",
        "do not open it; ask its sender for a new Excel file",
        why: """
          An Excel workbook is a zip archive. Names that lead out of the archive are used to overwrite other files \
          on the receiver's computer.
          """)),
    RuleText(
      804, .error, .format, ["nama"],
      id: RuleWords(
        "bagian `{nama}` memuat deklarasi DOCTYPE, yang tidak pernah ada dalam buku kerja yang wajar",
        "jangan dibuka; mintalah berkas Excel yang baru kepada pengirimnya",
        why: """
          Lewat deklarasi itu sebuah berkas dapat menyuruh pembacanya mengambil berkas lain atau mengembang tanpa \
          batas.
          """),
      en: RuleWords(
        "the part `{nama}` holds a DOCTYPE declaration, which no sound workbook has",
        "do not open it; ask its sender for a new Excel file",
        why: "By that declaration a file can make its reader fetch other files or swell without bound.")),
    RuleText(
      805, .error, .format, ["nilai"],
      id: RuleWords(
        "satu sel hanya boleh berisi 32.767 huruf, sel ini berisi {nilai}",
        "pindahkan uraian panjang ke berkas tersendiri, dan tulis ringkasannya di sini",
        why: """
          Excel sendiri tidak dapat menyimpan sel sepanjang itu. Sel yang terlalu panjang ditolak, tidak dipotong \
          diam-diam.
          """),
      en: RuleWords(
        "a cell may hold 32,767 characters only, this one holds {nilai}",
        "put the long text into a file of its own and its summary here",
        why: "Excel itself cannot keep a cell of that length. One too long is refused, never cut in silence.")),
  ]
}
