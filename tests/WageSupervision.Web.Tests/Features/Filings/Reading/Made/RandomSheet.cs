using WageSupervision.Domain.Payroll;

namespace WageSupervision.Web.Tests.Features.Filings.Reading.Made;

/// <summary>
/// A payroll made from a truth: what each worker earned, what was not paid for absence, what was taken off; written down in one of the ways
/// in which enterprises write it. Nothing of the reading is used to make it but the table of headers.
/// </summary>
internal sealed partial class RandomSheet
{
    private static readonly PayrollField[] Earnings =
    [
        PayrollField.BasicWage, PayrollField.Bonus, PayrollField.Commission, PayrollField.Allowance, PayrollField.Subsidy, PayrollField.SpecialShiftAllowance,
        PayrollField.SpecialEnvironmentAllowance, PayrollField.OvertimePay, PayrollField.PieceWage, PayrollField.BackPay, PayrollField.OtherEarning,
    ];

    private static readonly PayrollField[] Absences = [PayrollField.PersonalLeaveReduction, PayrollField.AbsenceReduction, PayrollField.SickLeaveReduction];

    private static readonly PayrollField[] Deductions =
    [
        PayrollField.Pension, PayrollField.MedicalInsurance, PayrollField.UnemploymentInsurance, PayrollField.HousingFund, PayrollField.IncomeTax,
            PayrollField.UnionFee,
        PayrollField.Utilities, PayrollField.Advance, PayrollField.Penalty, PayrollField.Deposit,
    ];

    private static readonly string[] Unheard = ["甲项", "乙项", "丙类", "星级", "安家", "食堂卡", "项目一", "专属", "统筹"];
    private readonly Random random;
    private readonly List<Column> columns = [];

    public RandomSheet(int seed)
    {
        random = new Random(seed);
        Workers = random.Next(1, 13);
        Make();
    }

    public int Workers { get; }

    /// <summary>The sheets by name, each with its header rows and all rows below, as texts.</summary>
    public List<(string Name, List<string[]> Rows)> Sheets { get; } = [];

    public decimal[] Earned { get; private set; } = [];

    public decimal[] Deducted { get; private set; } = [];

    public decimal[] Net { get; private set; } = [];

    public decimal[] Overtime { get; private set; } = [];

    public decimal[] Penalties { get; private set; } = [];

    /// <summary>Whether the sheet states what was paid, so that nothing may be missing from it unseen.</summary>
    public bool StatesNet { get; private set; }

    private bool Chance(double of) => random.NextDouble() < of;

    private T One<T>(IReadOnlyList<T> some) => some[random.Next(some.Count)];

    private void Make()
    {
        var earnings = Earnings.Where(field => field == PayrollField.BasicWage || Chance(0.3)).Select(field => Items(field, HeaderOf(field), 0.75)).ToList();
        var absences = Absences.Where(_ => Chance(0.2)).Select(field => Items(field, HeaderOf(field), 0.4)).ToList();
        var deductions = Deductions.Where(_ => Chance(0.3)).Select(field => Items(field, HeaderOf(field), 0.7)).ToList();
        if (Chance(0.25))
        {
            earnings.Add(Items(PayrollField.OtherEarning, Chance(0.5) ? "其他" : One(Unheard), 0.8));
        }

        if (Chance(0.2))
        {
            deductions.Add(Items(PayrollField.OtherDeduction, Chance(0.4) && earnings.TrueForAll(one => one.Header != "其他") ? "其他" : One(Unheard), 0.8));
        }

        // One header stands once: a sheet that says the same twice is asked about, which another test shows.
        earnings = [.. earnings.DistinctBy(one => one.Header)];
        deductions = [.. deductions.DistinctBy(one => one.Header).Where(one => earnings.TrueForAll(other => other.Header != one.Header))];
        var negative = Chance(0.1);
        Shuffle(earnings);
        Shuffle(deductions);
        Reckon(earnings, absences, deductions);
        var (hasGross, hasNet, afterAbsence) = (Chance(0.85), Chance(0.9), Chance(0.5));
        StatesNet = hasNet;
        var gross = new Column("", Sum(earnings, absences, afterAbsence), "应发合计 应发工资 应发 应付工资 工资总额 应发小计".Split(' ')[random.Next(6)]);
        var paid = Paid();
        var net = new Column("", paid, "实发工资 实发 实发合计 实发金额 到手工资".Split(' ')[random.Next(5)]);
        Lay(earnings, absences, deductions, hasGross ? gross : null, hasNet ? net : null, negative, afterAbsence);
        Write();
    }

    private void Reckon(List<Column> earnings, List<Column> absences, List<Column> deductions)
    {
        Earned = [.. Enumerable.Range(0, Workers).Select(i => earnings.Sum(one => one.Values[i]) - absences.Sum(one => one.Values[i]))];
        Deducted = [.. Enumerable.Range(0, Workers).Select(i => deductions.Sum(one => one.Values[i]))];
        Overtime = [.. Enumerable.Range(0, Workers).Select(i => earnings.Where(one => one.Field == PayrollField.OvertimePay).Sum(one => one.Values[i]))];
        Penalties = [.. Enumerable.Range(0, Workers).Select(i => deductions.Where(one => one.Field == PayrollField.Penalty).Sum(one => one.Values[i]))];
        Net = [.. Enumerable.Range(0, Workers).Select(i => Earned[i] - Deducted[i])];
    }

    private decimal[] Sum(List<Column> earnings, List<Column> absences, bool afterAbsence) =>
        [.. Enumerable.Range(0, Workers).Select(i => earnings.Sum(one => one.Values[i]) - (afterAbsence ? absences.Sum(one => one.Values[i]) : 0))];

    /// <summary>What is paid: a tenth of the sheets leave the odd fen or mao off.</summary>
    private decimal[] Paid()
    {
        var by = Chance(0.1) ? One([1m, 0.1m]) : 0;
        return by == 0 ? Net : [.. Net.Select(net => Math.Floor(net / by) * by)];
    }

    private void Lay(List<Column> earnings, List<Column> absences, List<Column> deductions, Column? gross, Column? net, bool negative, bool afterAbsence)
    {
        columns.Add(new Column("", [], "序号") { Texts = [.. Enumerable.Range(1, Workers).Select(i => $"{i}")] });
        columns.Add(new Column("", [], "姓名") { Texts = [.. Enumerable.Range(1, Workers).Select(i => $"张测试{(char)('甲' + i)}{i}")] });
        Beside();
        var first = Chance(0.1) && gross is not null;
        if (first)
        {
            columns.Add(gross!);
        }

        columns.AddRange(earnings);
        if (Chance(0.15) && earnings.Count > 1)
        {
            columns.Add(new Column("", Total(earnings), "小计"));
        }

        var absent = absences.Select(one => negative ? one.Negated() : one);
        if (afterAbsence)
        {
            columns.AddRange(absent);
        }

        if (!first && gross is not null)
        {
            columns.Add(gross);
        }

        if (!afterAbsence)
        {
            columns.AddRange(absent);
        }

        Insurance(deductions, negative);
        if (Chance(0.25) && deductions.Count > 0)
        {
            columns.Add(new Column("", Total(deductions), One(["扣款合计", "应扣合计", "减发合计"])));
        }

        if (net is not null)
        {
            columns.Add(net);
        }

        columns.Add(new Column("", [], "签字") { Texts = [.. Enumerable.Repeat("", Workers)] });
    }

    private decimal[] Total(List<Column> some) => [.. Enumerable.Range(0, Workers).Select(i => some.Sum(one => one.Values[i]))];

    /// <summary>Words about the worker; years, coefficients, days: numbers that are no money.</summary>
    private void Beside()
    {
        foreach (var word in (string[])["部门", "岗位", "职务", "工种", "用工性质"])
        {
            if (Chance(0.15))
            {
                columns.Add(new Column("", [], word) { Texts = [.. Enumerable.Range(0, Workers).Select(_ => One(["操作工", "文员", "正式"]))] });
            }
        }

        if (Chance(0.3))
        {
            columns.Add(Numbers("工龄", 0, 20));
        }

        if (Chance(0.2))
        {
            columns.Add(Numbers("绩效系数", 1, 2));
        }

        if (Chance(0.3))
        {
            columns.Add(Numbers("出勤天数", 15, 23));
        }

        if (Chance(0.15))
        {
            columns.Add(Numbers("事假", 1, 3));
        }

        if (Chance(0.15))
        {
            columns.Add(Numbers("社保基数", 4000, 9000));
        }
    }

    /// <summary>Deductions; in some sheets each insurance with the employer's share beside the worker's, in a header of two rows.</summary>
    private void Insurance(List<Column> deductions, bool negative)
    {
        var shares = Chance(0.15);
        foreach (var one in deductions)
        {
            var written = negative ? one.Negated() : one;
            if (shares && one.Field is PayrollField.Pension or PayrollField.MedicalInsurance or PayrollField.UnemploymentInsurance)
            {
                columns.Add(new Column(one.Header, [.. one.Values.Select(value => value * 2)], "单位"));
                columns.Add(new Column("", written.Values, "个人") { IsUnder = true });
            }
            else
            {
                columns.Add(written);
            }
        }
    }

    private string Text(decimal value) => value == 0 ? One(["", "0", "-"]) : Chance(0.1)
        ? value.ToString("#,##0.00", System.Globalization.CultureInfo.InvariantCulture)
        : value.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);

    private string HeaderOf(PayrollField field)
    {
        // 养老 and 养老金 are one thing; a bracket, the month or 元 about it changes nothing.
        var header = One(PayrollFields.Row(field).Headers);
        return random.Next(12) switch { 0 => header + "（元）", 1 => "9月" + header, 2 => header[0] + " " + header[1..], _ => header };
    }

    private Column Items(PayrollField field, string header, double filled) =>
        new("", [.. Enumerable.Range(0, Workers).Select(_ => Chance(filled) || field == PayrollField.BasicWage ? Amount(field) : 0)], header) { Field = field };

    private decimal Amount(PayrollField field) => field switch
    {
        PayrollField.BasicWage => random.Next(2000, 9000) + (Chance(0.3) ? random.Next(100) / 100m : 0),
        _ => random.Next(10, 900) + (Chance(0.5) ? random.Next(100) / 100m : 0),
    };

    private Column Numbers(string header, int from, int to) => new("", [], header)
    {
        IsBeside = true,
        Texts = [.. Enumerable.Range(0, Workers).Select(_ => random.Next(from, to + 1).ToString(System.Globalization.CultureInfo.InvariantCulture))],
    };

    private void Shuffle<T>(List<T> some)
    {
        for (var i = some.Count - 1; i > 0; i--)
        {
            var j = random.Next(i + 1);
            (some[i], some[j]) = (some[j], some[i]);
        }
    }

    private sealed record Column(string Group, decimal[] Values, string Header)
    {
        public PayrollField? Field { get; init; }

        public string[]? Texts { get; init; }

        public bool IsUnder { get; init; }

        public bool IsBeside { get; init; }

        public Column Negated() => this with { Values = [.. Values.Select(value => -value)] };
    }
}
