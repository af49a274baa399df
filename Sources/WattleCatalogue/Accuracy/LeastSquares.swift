import MetricEngine

/// Parameters that make residuals small, by the method of Levenberg and Marquardt with a numeric Jacobian.
///
/// Reference: K. Madsen, H. B. Nielsen, O. Tingleff, Methods for non-linear least squares problems, 2nd ed., 2004,
/// section 3.2. Complexity: iterations times (parameters + 1) evaluations, and parameters squared times residuals.
struct LeastSquares {
    /// Steps at most.
    var iterations = 60
    /// The relative fall of the sum of squares below which the search ends.
    var tolerance = 1e-7
    /// How far a parameter is moved to see what depends on it.
    var difference = 1e-4

    /// The parameters that were found, beginning from `start`.
    func minimum(from start: [Double], _ residuals: ([Double]) -> [Double]) -> [Double] {
        var parameters = start
        var current = residuals(parameters)
        var sum = squares(current)
        var damping = 1e-3
        for _ in 0..<iterations {
            let jacobian = jacobian(at: parameters, current, residuals)
            let (matrix, gradient) = normalEquations(jacobian, current)
            var improved = false
            while damping < 1e12 {
                guard let step = solved(matrix, gradient, damping: damping) else {
                    damping *= 10
                    continue
                }
                let trial = zip(parameters, step).map { $0 - $1 }
                let next = residuals(trial)
                let nextSum = squares(next)
                if nextSum < sum {
                    improved = sum - nextSum > tolerance * sum
                    (parameters, current, sum) = (trial, next, nextSum)
                    damping = max(1e-12, damping / 5)
                    break
                }
                damping *= 4
            }
            if !improved { break }
        }
        return parameters
    }

    private func squares(_ values: [Double]) -> Double { values.reduce(0) { $0 + $1 * $1 } }

    /// One column for each parameter.
    private func jacobian(
        at parameters: [Double], _ current: [Double], _ residuals: ([Double]) -> [Double]
    ) -> [[Double]] {
        parameters.indices.map { index in
            var moved = parameters
            moved[index] += difference
            return zip(residuals(moved), current).map { ($0 - $1) / difference }
        }
    }

    private func normalEquations(
        _ jacobian: [[Double]], _ current: [Double]
    ) -> (matrix: [[Double]], gradient: [Double]) {
        func product(_ first: [Double], _ second: [Double]) -> Double {
            var sum = 0.0
            for index in first.indices { sum += first[index] * second[index] }
            return sum
        }
        let matrix = jacobian.indices.map { row in
            jacobian.indices.map { column in
                column <= row ? product(jacobian[row], jacobian[column]) : 0
            }
        }
        return (matrix, jacobian.map { product($0, current) })
    }

    /// Solves (A + damping diag A) x = gradient by the factors of Cholesky, A's lower half given; nil where A is
    /// singular.
    private func solved(_ matrix: [[Double]], _ gradient: [Double], damping: Double) -> [Double]? {
        let count = gradient.count
        var factor = matrix
        for row in 0..<count {
            // Nothing depends on the parameter: its gradient is zero, and any number above zero leaves it where it is.
            factor[row][row] = factor[row][row] > 0 ? factor[row][row] * (1 + damping) : 1
            for column in 0...row {
                var sum = factor[row][column]
                for index in 0..<column { sum -= factor[row][index] * factor[column][index] }
                if column < row {
                    factor[row][column] = sum / factor[column][column]
                } else {
                    guard sum > 0 else { return nil }
                    factor[row][row] = RealMath.sqrt(sum)
                }
            }
        }
        var solution = gradient
        for row in 0..<count {
            for index in 0..<row { solution[row] -= factor[row][index] * solution[index] }
            solution[row] /= factor[row][row]
        }
        for row in (0..<count).reversed() {
            for index in row + 1..<count { solution[row] -= factor[index][row] * solution[index] }
            solution[row] /= factor[row][row]
        }
        return solution
    }
}
