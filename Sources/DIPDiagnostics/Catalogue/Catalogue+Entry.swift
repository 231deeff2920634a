extension RuleCatalogue {
  static let entry: [RuleText] = [
    RuleText(
      107, .error, .element(7), ["kunci"],
      samples: ["": "retensi: {aktif: <#tahun#>, inaktif: <#tahun#>, nasib: musnah}"],
      id: RuleWords(
        "`{kunci}` wajib diisi", "tambahkan `{contoh}`", why: "a",
        ["kosong": Wording("`{kunci}` masih kosong", "isilah, misalnya `{contoh}`")]),
      en: RuleWords(
        "`{kunci}` is required", "add `{contoh}`", why: "a",
        ["kosong": Wording("`{kunci}` is still blank", "fill it in, for example `{contoh}`")]))
  ]
  static let reading: [RuleText] = []
  static let exempt: [RuleText] = []
  static let register: [RuleText] = []
  static let text: [RuleText] = []
  static let site: [RuleText] = []
}
