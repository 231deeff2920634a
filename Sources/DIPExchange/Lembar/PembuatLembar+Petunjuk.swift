import DIPDiagnostics
import DIPFormat
import DIPWorkbook

extension PembuatLembar {
  /// The sheet that says what to do, and by when.
  func petunjuk(
    _ unit: BadanPublik.Unit, _ count: Int, bersama: Int, _ findings: [Diagnostic], _ writer: WorkbookWriter
  ) throws(WorkbookWriteError) {
    var setup = SheetSetup(name: LembarKerja.petunjuk, columns: [.init(width: 6), .init(width: 96)])
    setup.isLandscape = false
    let sheet = try writer.sheet(setup)
    let office = isi.konteks.badanPublik
    let title = klarifikasi != nil ? "Klarifikasi DIP \(tahun)" : "Lembar kerja Daftar Informasi Publik \(tahun)"
    try sheet.write(
      .text(title), row: 0, column: 0,
      Style().with {
        $0.isBold = true; $0.size = 16
      })
    try sheet.write(.text(office.nama + (office.contoh ? " (contoh)" : "")), row: 1, column: 0, Style())
    try sheet.write(.text(unit.nama), row: 2, column: 0, Style().with { $0.isBold = true })
    let due = batas.map { "Kembalikan paling lambat \($0.kalimat)." } ?? "Batas pengembalian mengikuti nota dinas."
    try sheet.write(.text(due), row: 3, column: 0, Style().with { $0.isBold = true })
    var steps = [
      "Buka lembar “\(LembarKerja.isian)”. Ada \(count) informasi sub bagian Anda di sana.",
      "Pada tiap baris, pilih Keadaan: masih ada, berubah, atau dicabut. Bila berubah, perbaiki selnya langsung. Bila dicabut, tulis Alasan; jangan menghapus barisnya.",
      catatan.petunjuk,
      "Informasi baru ditulis pada baris kosong di bawahnya. Kolom Kode dibiarkan kosong; kode diberikan kemudian.",
      "Kelas, subkategori, bentuk, retensi, dan nasib akhir dapat dipilih dari daftar pada selnya. Dua unit atau tempat dipisah dengan titik koma.",
      "Bila bentuknya daring, tulis alamatnya pada Tautan: satu alamat satu baris (Alt+Enter), boleh didahului namanya, misalnya Laporan 2025: https://…",
      "Jangan memasukkan informasi yang dikecualikan, nomor telepon pribadi, NIK, atau nama orang sebagai penanggung jawab.",
      "Buka lembar “\(LembarKerja.nihil)”. Bila sub bagian Anda tahu bahwa kategori wajib itu tidak dikuasai kantor ini, pilih nihil dan tulis alasannya.",
      "Simpan sebagai .xlsx dengan nama yang sama, lalu kirim kembali kepada pelaksana.",
    ]
    if bersama > 0 {
      steps.insert(
        "\(bersama) di antaranya juga dipegang sub bagian lain (kodenya bercatatan). Semua pemegang menerimanya; bila jawabannya berbeda, pelaksana akan menanyakan mana yang benar.",
        at: 2)
    }
    if klarifikasi != nil {
      let sum = FindingCounts(findings)
      steps.insert(
        "Lembar “\(DaftarTemuan.nama)” memuat \(sum.errors) kesalahan dan \(sum.warnings) peringatan. Selnya berwarna dan bercatatan: merah (SALAH) harus diperbaiki, kuning (PERIKSA) sebaiknya diperiksa.",
        at: 0)
    }
    for (index, text) in steps.enumerated() {
      try sheet.write(.text("\(index + 1)."), row: 5 + index, column: 0, Style())
      try sheet.write(.text(text), row: 5 + index, column: 1, Style().with { $0.wraps = true })
    }
  }
}
