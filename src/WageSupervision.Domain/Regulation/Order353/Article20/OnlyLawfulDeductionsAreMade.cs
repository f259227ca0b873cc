using WageSupervision.Domain.Calculations;
using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Regulation.Order353.Article20;

/// <summary>What was deducted from a wage.</summary>
public enum DeductionKind
{
    /// <summary>第一款第（一）项.</summary>
    [Choice("个人所得税")]
    IncomeTax,

    /// <summary>第一款第（二）项.</summary>
    [Choice("个人应缴的社会保险费")]
    SocialInsurance,

    /// <summary>第一款第（二）项.</summary>
    [Choice("个人应缴的住房公积金")]
    HousingFund,

    /// <summary>第一款第（三）项; lawful with the judgment's number.</summary>
    [Choice("法院判决、裁定代扣的抚养费、赡养费、扶养费")]
    CourtOrderedSupport,

    /// <summary>第一款第（四）项; lawful with its legal basis.</summary>
    [Choice("依法代扣的其他款项")]
    OtherStatutory,

    /// <summary>罚款.</summary>
    [Choice("罚款")]
    Penalty,

    /// <summary>押金、保证金.</summary>
    [Choice("押金、保证金")]
    Deposit,

    /// <summary>服装费.</summary>
    [Choice("服装费")]
    Uniform,

    /// <summary>赔偿款.</summary>
    [Choice("赔偿款")]
    Damages,

    /// <summary>培训费.</summary>
    [Choice("培训费")]
    Training,

    /// <summary>其他.</summary>
    [Choice("其他扣款")]
    Other,
}

/// <summary>One deduction.</summary>
/// <param name="Kind">What for.</param>
/// <param name="Amount">Yuan, not negative.</param>
/// <param name="LegalBasis">The judgment's number or the provision; blank counts as none.</param>
public sealed record Deduction(
    [Field("扣款种类")] DeductionKind Kind,
    [Field("金额（元）")] decimal Amount,
    [Field("依据", Hint = "法院文书号或者法律条文；依法代扣的其他款项和抚养费等须填")] string? LegalBasis);

/// <summary>第二十条第一款：企业可以从劳动者工资中依法代扣下列款项。</summary>
[Basis(
    Regulations.Order353,
    20,
    1,
    "企业可以从劳动者工资中依法代扣下列款项",
    Title = "只扣依法可以代扣的款项",
    Interpretation = "所列四项以外的扣款（罚款、押金、服装费、赔偿款、培训费等）一律按违反认定；称依法代扣而没有写明依据的，不能认定；金额为0的不算扣款。")]
public sealed class OnlyLawfulDeductionsAreMade : IRule<OnlyLawfulDeductionsAreMade.Facts>
{
    /// <summary>The deductions from one wage, summed by how the law sees them; yuan.</summary>
    /// <param name="Lawful">依法可以代扣.</param>
    /// <param name="Unlawful">不得扣.</param>
    /// <param name="Unproven">称依法代扣，没有依据.</param>
    /// <param name="PaidOn">The day of payment, where it is known; earlier than the Order is not judged.</param>
    public readonly record struct Facts(decimal Lawful, decimal Unlawful, decimal Unproven, DateOnly? PaidOn = null)
    {
        /// <summary>The same with one deduction more.</summary>
        public Facts With(DeductionKind kind, decimal amount, string? legalBasis = null) => kind switch
        {
            DeductionKind.IncomeTax or DeductionKind.SocialInsurance or DeductionKind.HousingFund => this with { Lawful = Lawful + amount },
            DeductionKind.CourtOrderedSupport or DeductionKind.OtherStatutory => string.IsNullOrWhiteSpace(legalBasis)
                ? this with { Unproven = Unproven + amount }
                : this with { Lawful = Lawful + amount },
            _ => this with { Unlawful = Unlawful + amount },
        };

        /// <summary>The facts of a list of deductions.</summary>
        public static Facts Of(IEnumerable<Deduction> deductions)
        {
            ArgumentNullException.ThrowIfNull(deductions);
            return deductions.Aggregate(default(Facts), (facts, item) => facts.With(item.Kind, item.Amount, item.LegalBasis));
        }
    }

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters) => facts switch
    {
        { PaidOn: DateOnly day } when !Order353Scope.Covers(day) => Order353Scope.BeforeOrder,
        { Unlawful: > 0 } => new Finding.Violated(facts.Unlawful, Work(facts, parameters)),
        { Unproven: > 0 } => new Finding.Undetermined(["依法代扣的依据（法院文书号或者法律条文）"], Work(facts, parameters)),
        _ => Finding.Complied.Instance,
    };

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters)
    {
        List<WorkingStep> steps = [Show.Money("依法可以代扣", "", facts.Lawful)];
        if (facts.Unproven > 0)
        {
            steps.Add(Show.Money("没有写明依据", "", facts.Unproven));
        }

        if (facts.Unlawful > 0)
        {
            steps.Add(Show.Money("不得扣，应当退还", "", facts.Unlawful));
        }

        return steps;
    }
}
