using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.Order353.Article20;

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

    /// <summary>工会会费; lawful with the worker's consent or its legal basis.</summary>
    [Choice("工会会费")]
    UnionFee,

    /// <summary>企业年金、补充保险; lawful with its legal basis.</summary>
    [Choice("企业年金、补充保险")]
    Annuity,

    /// <summary>代缴的水电、房租、餐费; lawful with its basis.</summary>
    [Choice("代缴的水电、房租、餐费")]
    Utilities,

    /// <summary>借支; lawful with a receipt of what was paid ahead.</summary>
    [Choice("借支、预支的工资")]
    Advance,

    /// <summary>扣罚 within the bonus; less bonus where the bonus was agreed so, else a penalty.</summary>
    [Choice("绩效、奖金里的扣罚")]
    BonusReduction,

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
    [Field("依据", Hint = "法院文书号、法律条文、本人签名的单据；四项以外说得出依据的须填")] string? LegalBasis);

/// <summary>第二十条第一款：企业可以从劳动者工资中依法代扣下列款项。</summary>
[Basis(
    Regulations.Order353,
    20,
    1,
    "企业可以从劳动者工资中依法代扣下列款项",
    Title = "只扣依法可以代扣的款项",
    Interpretation = "所列四项以外的扣款（罚款、押金、服装费、赔偿款、培训费等）一律按违反认定；称依法代扣而没有写明依据的，工会会费、企业年金、代缴的水电房租餐费、借支没有写明依据的，不能认定；"
        + "赔偿款旁边列出工资支付暂行规定第十六条；应发里绩效、奖金小计中的扣罚，可能是奖金本来就少，不能认定；金额为0的不算扣款。")]
[Breach("扣款没有法定依据", IsRefund = true, Remedy = "请退还 {yuan} 元并更正该行。企业只能代扣法律规定的款项。")]
public sealed class OnlyLawfulDeductionsAreMade : IRule<OnlyLawfulDeductionsAreMade.Facts>
{
    private const string AskBasis = "代扣的依据（法院文书号、法律条文或者本人签名的单据）";
    private const string AskBonus = "绩效、奖金里的扣罚是不是按约定的奖金办法少发的奖金";

    /// <summary>The deductions from one wage, summed by how the law sees them; yuan.</summary>
    /// <param name="Lawful">依法可以代扣.</param>
    /// <param name="Unlawful">不得扣.</param>
    /// <param name="Unproven">称依法代扣，没有依据.</param>
    /// <param name="PaidOn">The day of payment, where it is known; earlier than the Order is not judged.</param>
    /// <param name="Damages">赔偿款, part of what is unlawful.</param>
    /// <param name="FromBonus">绩效、奖金里的扣罚, part of what is unproven.</param>
    public readonly record struct Facts(decimal Lawful, decimal Unlawful, decimal Unproven, DateOnly? PaidOn = null, decimal Damages = 0, decimal FromBonus = 0)
    {
        /// <summary>The same with one deduction more.</summary>
        public Facts With(DeductionKind kind, decimal amount, string? legalBasis = null) => kind switch
        {
            _ when IsLawfulInItself(kind) => this with { Lawful = Lawful + amount },
            _ when NeedsBasis(kind) => string.IsNullOrWhiteSpace(legalBasis)
                ? this with { Unproven = Unproven + amount, FromBonus = FromBonus + (kind == DeductionKind.BonusReduction ? amount : 0) }
                : this with { Lawful = Lawful + amount },
            DeductionKind.Damages => this with { Unlawful = Unlawful + amount, Damages = Damages + amount },
            _ => this with { Unlawful = Unlawful + amount },
        };

        /// <summary>The facts of a list of deductions.</summary>
        public static Facts Of(IEnumerable<Deduction> deductions)
        {
            ArgumentNullException.ThrowIfNull(deductions);
            return deductions.Aggregate(default(Facts), (facts, item) => facts.With(item.Kind, item.Amount, item.LegalBasis));
        }
    }

    /// <summary>Whether the law lets the employer make such a deduction without a further basis: 第一项 and 第二项.</summary>
    internal static bool IsLawfulInItself(DeductionKind kind) => kind is DeductionKind.IncomeTax or DeductionKind.SocialInsurance or DeductionKind.HousingFund;

    /// <summary>Whether such a deduction is lawful with a basis and cannot be judged without one.</summary>
    internal static bool NeedsBasis(DeductionKind kind) => kind is DeductionKind.CourtOrderedSupport or DeductionKind.OtherStatutory
        or DeductionKind.UnionFee or DeductionKind.Annuity or DeductionKind.Utilities or DeductionKind.Advance or DeductionKind.BonusReduction;

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters) => facts switch
    {
        { PaidOn: DateOnly day } when !Order353Scope.Covers(day) => Order353Scope.BeforeOrder,
        { Unlawful: > 0 } => new Finding.Violated(facts.Unlawful, Work(facts, parameters)),
        { Unproven: > 0 } => new Finding.Undetermined(Questions(facts), Work(facts, parameters)),
        _ => Finding.Complied.Instance,
    };

    private static IReadOnlyList<string> Questions(in Facts facts) => facts.FromBonus == 0 ? [AskBasis]
        : facts.FromBonus == facts.Unproven ? [AskBonus] : [AskBasis, AskBonus];

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters)
    {
        List<WorkingStep> steps = [Show.Money("依法可以代扣", "", facts.Lawful)];
        if (facts.Unproven > 0)
        {
            steps.Add(Show.Money("没有写明依据", "", facts.Unproven));
        }

        if (facts.FromBonus > 0)
        {
            steps.Add(Show.Money("其中：绩效、奖金里的扣罚", "", facts.FromBonus));
        }

        if (facts.Unlawful > 0)
        {
            steps.Add(Show.Money("不得扣，应当退还", "", facts.Unlawful));
        }

        if (facts.Damages > 0)
        {
            steps.Add(Show.Money(
                "其中：赔偿款", "工资支付暂行规定第十六条：合同有约定的，每月可扣不超过当月工资的20%，扣后不低于最低工资；本办法第二十条没有列", facts.Damages));
        }

        return steps;
    }
}
