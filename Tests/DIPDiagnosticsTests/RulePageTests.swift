import Testing

@testable import DIPDiagnostics

@Suite struct RulePageTests {
  @Test func thePageOfARule() {
    let page = RulePage.markdown(
      RuleCode(125), .id, badExample: "bentuk: [daring]\n", output: "kesalahan[DIP125]", goodExample: "a ``` b")
    #expect(
      page == """
        # DIP125: bentuk `daring` memerlukan berkas atau tautan

        - **Bobot**: kesalahan
        - **Dasar**: unsur 6 DIP (bentuk informasi yang tersedia)
        - **Pengecualian**: tidak ada

        ## Mengapa

        `daring` berarti warga dapat membukanya langsung. Tanpa berkas atau tautan, janji itu tidak dapat dipenuhi.

        ## Perbaikan

        - Tambahkan `berkas: [{nama: <#nama#>, lokasi: <#berkas atau tautan#>}]`, atau hapus `daring`.

        ## Contoh yang salah

        ```text
        bentuk: [daring]
        ```

        ## Yang dikatakan `dip`

        ```text
        kesalahan[DIP125]
        ```

        ## Contoh yang benar

        ````text
        a ``` b
        ````

        """)
  }

  @Test func theExplanationForATerminal() {
    #expect(
      RulePage.text(RuleCode(139), .en) == """
        DIP139: `divalidasi` should be given for periodic information

        Periodic information is announced at least every six months. Without a date of
        validation, nobody can see whether an entry is still right.

        What to do:
        - Add `divalidasi: <#YYYY-MM-DD#>`, the date on which the content was last checked.

        Severity: warning
        Basis: Law 14/2008 on openness of public information, article 9
        Exception: allowed, with a reason in `pengecualian_aturan`

        """)
  }

  @Test func everyRuleHasBothInBothLanguages() throws {
    for rule in RuleCatalogue.all {
      for bahasa in Bahasa.allCases {
        let page = try #require(RulePage.markdown(rule.code, bahasa, badExample: "", output: "", goodExample: ""))
        let text = try #require(RulePage.text(rule.code, bahasa))
        for shown in [page, text] {
          #expect(!shown.contains("[[") && !shown.contains("{kunci}") && !shown.contains("{nilai}"), "\(rule.code)")
        }
        #expect(!text.split(separator: "\n").contains { $0.count > 80 && !$0.hasPrefix("-") && !$0.contains(":") })
      }
    }
  }

  @Test func noRuleNoPage() {
    #expect(RulePage.text(RuleCode(499), .id) == nil)
    #expect(RulePage.markdown(RuleCode(499), .en, badExample: "", output: "", goodExample: "") == nil)
  }
}
