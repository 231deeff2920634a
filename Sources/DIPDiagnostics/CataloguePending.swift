extension RuleCatalogue {
  static let reading: [RuleText] = []
  static let entry: [RuleText] = []
  static let exempt: [RuleText] = []
  static let register: [RuleText] = []
  static let text: [RuleText] = []
  static let site: [RuleText] = []
}
