import Testing

@testable import WattleBuild

/// How a changed input reads in findings and in a comparison.
@Suite struct ChangedInputTests {
    @Test(arguments: [
        ("120 kW", "135 kW", "120 -> 135 kW"), ("120 kW", "0.1 MW", "120 kW -> 0.1 MW"),
        ("40 % to 60 %", "30 % to 50 %", "40 % to 60 % -> 30 % to 50 %"),
        ("0.06 to 0.09 USD/kWh", "0.07 USD/kWh", "0.06 to 0.09 -> 0.07 USD/kWh"), ("7", "8", "7 -> 8"),
    ])
    func theCommonUnitStandsOnce(old: String, new: String, words: String) {
        #expect(ChangedInput(name: "x", old: old, new: new).change == words)
    }

    @Test func anInputMayComeOrGo() {
        #expect(ChangedInput(name: "x", old: nil, new: "3 kW").change == "not given -> 3 kW")
        #expect(ChangedInput(name: "x", old: "3 kW", new: nil).change == "3 kW -> not given")
    }
}
