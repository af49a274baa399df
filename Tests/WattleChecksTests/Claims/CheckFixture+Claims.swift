import WattleDiagnostics

extension CheckFixture {
    /// The rules about statements and sources that find something, each as often as it does.
    func claims(in path: String = "note.md") -> [String] {
        findings(in: path).filter { $0.rule.area == "CLM" }.map(\.rule.description)
    }
}
