using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.CitedLaws.LabourInspection.Article30;

/// <summary>《劳动保障监察条例》第三十条第一款：阻挠监察、伪证、拒不改正的罚款。</summary>
[Basis(
    Regulations.LabourInspection,
    30,
    1,
    "对有第（一）项、第（二）项或者第（三）项规定的行为的，处2000元以上2万元以下的罚款",
    Title = "阻挠监察、伪证、拒不改正的罚款在法定幅度内",
    Interpretation = "第（三）项须责令改正或者行政处理决定送达、期限届满的次日仍没有做到，逾期改正不溯及；第（四）项只责令改正，不罚款；以上、以下都包括本数。与《浙江省企业工资支付管理办法》第三十五条是同一行为的，只罚一次，依据由办案人员选择。")]
[Reads(Obstruction.Threshold)]
public sealed class ObstructionDrawsLawfulFine : IRule<ObstructionDrawsLawfulFine.Facts>
{
    /// <summary>A fine about to be imposed by the authority.</summary>
    /// <param name="Circumstances">What it depends on.</param>
    /// <param name="ProposedFine">Yuan; <c>null</c> where it is not decided.</param>
    public readonly record struct Facts(Obstruction Circumstances, decimal? ProposedFine);

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var circumstances = facts.Circumstances;
        if (!circumstances.IsUnderTheRegulation)
        {
            return CitedScope.BeforeLaw(Regulations.LabourInspection);
        }

        if (circumstances.Conduct is null || facts.ProposedFine is not decimal fine)
        {
            return new Finding.Undetermined([circumstances.Conduct is null ? "是哪一种行为" : "拟罚款的数额"], Work(facts, parameters));
        }

        if (circumstances.FineIsOpen && circumstances.Fine(parameters.Thresholds) is null)
        {
            return new Finding.Undetermined(["罚款幅度"], Work(facts, parameters));
        }

        return (circumstances.Fine(parameters.Thresholds) is { } range ? range.Includes(fine) : fine == 0)
            ? Finding.Complied.Instance
            : new Finding.Violated(null, Work(facts, parameters));
    }

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var circumstances = facts.Circumstances;
        List<WorkingStep> steps = [];
        if (circumstances is { Conduct: InspectionConduct conduct, Item: int item })
        {
            steps.Add(new($"第（{ChineseNumerals.Of(item)}）项", "", Choices.LabelOf(conduct)));
        }

        if (circumstances.Conduct == InspectionConduct.RefusalToComply)
        {
            steps.Add(circumstances.Order is { } order
                ? new("责令改正、处理决定的期限", $"{Show.Day(order.ServedOn)} 送达", Show.Day(order.Deadline))
                : new("责令改正、处理决定", "", "没有送达"));
            steps.Add(new("做到的日期", "", circumstances.CorrectedOn is DateOnly day ? Show.Day(day) : "没有做到"));
            steps.Add(new("拒不改正、拒不履行", "", circumstances.Refused ? "是" : "否"));
        }

        steps.Add(new("罚款幅度", "", (circumstances.FineIsOpen, circumstances.Fine(parameters.Thresholds)) switch
        {
            (false, _) => "不得罚款",
            (_, { } range) => $"{Money.Plain(range.Min)} 至 {Money.Plain(range.Max)}",
            _ => "没有查到",
        }));
        if (circumstances.FineIsOpen)
        {
            var hearing = parameters.Thresholds.Find("hearing-organisation", circumstances.AsOf)?.Value;
            steps.Add(new(
                "可以要求听证的较大数额", "行政处罚法第六十三条", hearing is decimal large ? Money.Plain(large) : "浙江省的标准没有查到，按可以要求听证办理"));
        }

        if (facts.ProposedFine is decimal fine)
        {
            steps.Add(Show.Money("拟罚款", "", fine));
        }

        return steps;
    }
}
