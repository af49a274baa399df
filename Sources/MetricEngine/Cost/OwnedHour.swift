/// What one accelerator costs a year to own and run, in the currency of its inputs.
///
/// Energy bills what is consumed, with PUE; colocation bills what is contracted, without PUE or load.
package struct OwnedAccelerator: Equatable, Sendable {
    /// Price of the accelerator's share of its server.
    package var serverCapital: Double
    /// Price of network, as a share of ``serverCapital``.
    package var networkShare: Double
    /// Price of storage, as a share of ``serverCapital``.
    package var storageShare: Double
    /// What is left at the end, as a share of ``serverCapital``.
    package var residualShare: Double
    /// Effective yearly cost of capital.
    package var costOfCapital: Double
    /// Years in use.
    package var life: Double
    /// Watts at the node's input, provisioned.
    package var nodePower: Double
    /// Share of these that is drawn on average.
    package var load: Double
    /// Power of cluster network and storage, as a share of ``nodePower``.
    package var networkPowerShare: Double
    /// Power at the meter over power of IT.
    package var pue: Double
    /// Price of a kilowatt hour.
    package var energyPrice: Double
    /// Price of a contracted kilowatt for a month.
    package var colocationPrice: Double
    /// Yearly maintenance, as a share of ``serverCapital``.
    package var maintenanceShare: Double
    /// Yearly staff and software.
    package var staffAndSoftware: Double

    /// Describes an owned accelerator.
    package init(
        serverCapital: Double, networkShare: Double, storageShare: Double, residualShare: Double,
        costOfCapital: Double, life: Double, nodePower: Double, load: Double, networkPowerShare: Double,
        pue: Double, energyPrice: Double, colocationPrice: Double, maintenanceShare: Double,
        staffAndSoftware: Double
    ) {
        self.serverCapital = serverCapital
        self.networkShare = networkShare
        self.storageShare = storageShare
        self.residualShare = residualShare
        self.costOfCapital = costOfCapital
        self.life = life
        self.nodePower = nodePower
        self.load = load
        self.networkPowerShare = networkPowerShare
        self.pue = pue
        self.energyPrice = energyPrice
        self.colocationPrice = colocationPrice
        self.maintenanceShare = maintenanceShare
        self.staffAndSoftware = staffAndSoftware
    }

    /// Price of server, network and storage.
    package var capital: Double { serverCapital * (1 + networkShare + storageShare) }
    /// Critical IT power, kilowatts.
    package var criticalKilowatts: Double { nodePower / 1000 * (1 + networkPowerShare) }
    /// Yearly payment for capital.
    package var capitalPerYear: Double {
        Capital.annuity(
            of: capital, residual: residualShare * serverCapital, rate: costOfCapital, periods: life)
    }
    /// Yearly bill for energy consumed.
    package var energyPerYear: Double {
        criticalKilowatts * load * pue * CostUnits.hoursPerYear * energyPrice
    }
    /// Yearly bill for power contracted.
    package var colocationPerYear: Double { criticalKilowatts * colocationPrice * 12 }
    /// Yearly maintenance.
    package var maintenancePerYear: Double { maintenanceShare * serverCapital }
    /// What is paid whether it runs or not.
    package var fixedPerYear: Double {
        capitalPerYear + colocationPerYear + maintenancePerYear + staffAndSoftware
    }
    /// All of it.
    package var totalPerYear: Double { fixedPerYear + energyPerYear }

    /// Cost of an hour that the accelerator exists.
    package var perProvisionedHour: Double { totalPerYear / CostUnits.hoursPerYear }
    /// Cost of an hour that it is up.
    package func perAvailableHour(availability: Double) -> Double { perProvisionedHour / availability }
    /// Cost of an hour that it works.
    package func perUtilisedHour(availability: Double, utilisation: Double) -> Double {
        perProvisionedHour / (availability * utilisation)
    }

    /// Share of utilised hours from which owning is cheaper than renting only what is used; above 1, never.
    package func breakEvenUtilisation(rentPerHour: Double, availability: Double) -> Double {
        let energyPerHour = energyPerYear / CostUnits.hoursPerYear
        return fixedPerYear / ((rentPerHour - energyPerHour) * CostUnits.hoursPerYear * availability)
    }
}
