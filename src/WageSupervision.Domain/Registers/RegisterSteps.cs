using WageSupervision.Domain.Law;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Registers;

/// <summary>What entries are cited by.</summary>
public static class RegisterCitations
{
    internal const string All = "《浙江省企业工资支付管理办法》第七条、第八条、第十九条、第二十一条、第二十二条，《劳动法》第三十九条";

    /// <summary>What an entry of a kind is cited by.</summary>
    public static string CitationOf(RegisterKind kind)
    {
        var (code, article) = ProvisionOf(kind);
        return $"《{(code == Regulations.Labour ? "劳动法" : Regulations.Of(code).Title)}》第{ChineseNumerals.Of(article)}条";
    }

    /// <summary>The provision of a kind: a code of <see cref="Regulations"/> and the article.</summary>
    public static (string Code, int Article) ProvisionOf(RegisterKind kind) => kind switch
    {
        RegisterKind.PaySystem => (Regulations.Order353, 7),
        RegisterKind.Contract => (Regulations.Order353, 8),
        RegisterKind.Separation => (Regulations.Order353, 19),
        RegisterKind.Deferral => (Regulations.Order353, 21),
        RegisterKind.Stoppage => (Regulations.Order353, 22),
        _ => (Regulations.Labour, 39),
    };
}

/// <summary>
/// A step that an enterprise takes with an entry; given today. Days that have not come cannot be recorded, nor can an end before the beginning.
/// </summary>
/// <typeparam name="TTerms">The particulars.</typeparam>
/// <typeparam name="TEvent">The event it records.</typeparam>
/// <param name="card">What is said of it.</param>
public abstract class EntryStep<TTerms, TEvent>(StepCard card) : Step<RegisterEntry, DateOnly, TTerms, TEvent>(card)
    where TEvent : ProcedureEvent
{
    /// <summary>The provision of an entry.</summary>
    protected static string Citation(RegisterEntry file) => RegisterCitations.CitationOf(file.Particulars.Kind);

    /// <summary>Whether the entry stands.</summary>
    protected static Precondition Stands(RegisterEntry file) =>
        new(file.WithdrawnBecause is null, "登记没有撤销（已经撤销的不再登记，需要时请另登记一条）", "entry-withdrawn", Citation(file));
}

/// <summary>What a correction says.</summary>
/// <param name="Particulars">What stands from now.</param>
/// <param name="Workers">The workers concerned.</param>
/// <param name="File">材料, or <c>null</c>.</param>
/// <param name="Reason">Why.</param>
public sealed record CorrectTerms(Particulars Particulars, IReadOnlyList<Guid> Workers, RegisteredFile? File, string Reason);

/// <summary>更正.</summary>
public sealed class CorrectStep() : EntryStep<CorrectTerms, EntryCorrected>(new StepCard("entry-correct", "更正")
{
    Action = "CorrectEntry",
    ActionWords = "登记或者更正",
    Roles = [Role.EnterpriseFiler],
    Page = "/Enterprise/Registers/Entry",
    Law = RegisterCitations.All,
    Place = 10,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(RegisterEntry file, DateOnly facts) =>
    [
        Stands(file),
    ];

    /// <inheritdoc/>
    protected override EntryCorrected Make(RegisterEntry file, DateOnly facts, CorrectTerms terms, string number) =>
        new(terms.Particulars, terms.Workers, terms.File, terms.Reason) { On = facts };
}

/// <summary>A file that is added.</summary>
/// <param name="File">The file.</param>
/// <param name="Note">What it shows.</param>
public sealed record AddFileTerms(RegisteredFile File, string Note);

/// <summary>补充材料.</summary>
public sealed class AddFileStep() : EntryStep<AddFileTerms, EntryFileAdded>(new StepCard("entry-file", "补充材料")
{
    Action = "AddEntryFile",
    ActionWords = "补充登记材料",
    Roles = [Role.EnterpriseFiler],
    Page = "/Enterprise/Registers/Step",
    Query = "/file",
    Law = RegisterCitations.All,
    Place = 20,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(RegisterEntry file, DateOnly facts) =>
    [
        Stands(file),
    ];

    /// <inheritdoc/>
    protected override EntryFileAdded Make(RegisterEntry file, DateOnly facts, AddFileTerms terms, string number) =>
        new(terms.File, terms.Note) { On = facts };
}

/// <summary>An end.</summary>
/// <param name="EndedOn">The day.</param>
/// <param name="Note">In the enterprise's words.</param>
public sealed record EndTerms(DateOnly? EndedOn, string Note);

/// <summary>登记结束的日期, where the entry has an end of its own.</summary>
public sealed class EndStep() : EntryStep<EndTerms, EntryEnded>(new StepCard("entry-end", "登记结束日期")
{
    Action = "EndEntry",
    ActionWords = "登记结束日期",
    Roles = [Role.EnterpriseFiler],
    Page = "/Enterprise/Registers/Step",
    Query = "/end",
    Law = RegisterCitations.All,
    Place = 30,
})
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(RegisterEntry file, DateOnly facts, EndTerms terms)
    {
        // A disaster may end before the payday; everything else begins on the first day.
        if (file.Particulars is not DeferralParticulars && terms.EndedOn < file.Particulars.FirstDay)
        {
            yield return new("end-before-start", Citation(file), $"结束的日期早于开始的日期（{file.Particulars.FirstDay:yyyy-MM-dd}），请改正。", "EndedOn");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(RegisterEntry file, DateOnly facts) =>
    [
        Stands(file),
        new(file.MayEnd, "这一条有要登记的结束日期", "nothing-to-end", Citation(file)),
    ];

    /// <inheritdoc/>
    protected override EntryEnded Make(RegisterEntry file, DateOnly facts, EndTerms terms, string number) =>
        new(terms.EndedOn!.Value, terms.Note) { On = facts };
}

/// <summary>A payment on an entry.</summary>
/// <param name="PaidOn">The day.</param>
/// <param name="Amount">Yuan towards final wages; deferred wages are paid whole.</param>
/// <param name="File">回单, or <c>null</c>.</param>
public sealed record EntryPayTerms(DateOnly? PaidOn, decimal? Amount, RegisteredFile? File);

/// <summary>登记支付.</summary>
public sealed class PayStep() : EntryStep<EntryPayTerms, EntryPaid>(new StepCard("entry-pay", "登记支付")
{
    Action = "PayEntry",
    ActionWords = "登记支付",
    Roles = [Role.EnterpriseFiler],
    Page = "/Enterprise/Registers/Step",
    Query = "/pay",
    Law = RegisterCitations.All,
    Place = 40,
})
{
    // What was paid longer before was wages of the time, not their settlement.
    private const int EarliestSettlement = 31;

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(RegisterEntry file, DateOnly facts, EntryPayTerms terms)
    {
        if (file.Particulars is SeparationParticulars && terms.PaidOn < file.Particulars.FirstDay.AddDays(-EarliestSettlement))
        {
            yield return new(
                "paid-before", Citation(file),
                $"这一天比办理解除、终止手续的日期（{file.Particulars.FirstDay:yyyy-MM-dd}）早一个月以上，不是结清的工资，请核对日期。", "PaidOn");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(RegisterEntry file, DateOnly facts) =>
    [
        Stands(file),
        new(file.MayPay, "这一条登记支付，并且没有登记过付清；登记错了的，先撤销那一步", "nothing-to-pay", Citation(file)),
    ];

    /// <inheritdoc/>
    protected override EntryPaid Make(RegisterEntry file, DateOnly facts, EntryPayTerms terms, string number) =>
        new(terms.PaidOn!.Value, file.Particulars is SeparationParticulars ? terms.Amount : null, terms.File) { On = facts };
}

/// <summary>Wages paid during a stoppage.</summary>
/// <param name="PeriodStart">First day of the period.</param>
/// <param name="PeriodEnd">Its last day.</param>
/// <param name="WorkedNormally">付出了正常劳动.</param>
/// <param name="ContractWage">合同约定的工资, where it is known.</param>
/// <param name="WagePaid">The lowest wage paid.</param>
public sealed record StoppageWageTerms(DateOnly? PeriodStart, DateOnly? PeriodEnd, bool WorkedNormally, decimal? ContractWage, decimal? WagePaid);

/// <summary>登记停工期间发的工资.</summary>
public sealed class RecordWageStep() : EntryStep<StoppageWageTerms, StoppageWagePaid>(new StepCard("entry-wage", "登记停工期间的工资")
{
    Action = "RecordStoppageWage",
    ActionWords = "登记停工期间的工资",
    Roles = [Role.EnterpriseFiler],
    Page = "/Enterprise/Registers/Step",
    Query = "/wage",
    Law = RegisterCitations.All,
    Place = 50,
})
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(RegisterEntry file, DateOnly facts, StoppageWageTerms terms)
    {
        if (terms.PeriodEnd < file.Particulars.FirstDay || terms.PeriodStart > file.EndedOn)
        {
            yield return new("outside-stoppage", Citation(file), "这段期间不在停工期间内，请核对日期。", "PeriodStart");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(RegisterEntry file, DateOnly facts) =>
    [
        Stands(file),
        new(file.MayRecordWage, "这一条是停工登记", "no-stoppage", Citation(file)),
    ];

    /// <inheritdoc/>
    protected override StoppageWagePaid Make(RegisterEntry file, DateOnly facts, StoppageWageTerms terms, string number) =>
        new(terms.PeriodStart!.Value, terms.PeriodEnd!.Value, terms.WorkedNormally, terms.ContractWage, terms.WagePaid!.Value) { On = facts };
}

/// <summary>A step that is struck.</summary>
/// <param name="Sequence">The number of the event in the chain, from 1.</param>
/// <param name="Reason">Why.</param>
public sealed record StrikeTerms(int Sequence, string Reason);

/// <summary>撤销一步.</summary>
public sealed class StrikeStep() : EntryStep<StrikeTerms, EntryStepStruck>(new StepCard("entry-strike", "撤销这一步")
{
    Action = "StrikeEntryStep",
    ActionWords = "撤销登记中的一步",
    Roles = [Role.EnterpriseFiler],
    Page = "/Enterprise/Registers/Step",
    Query = "/strike",
    Law = RegisterCitations.All,
    Place = 60,
})
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(RegisterEntry file, DateOnly facts, StrikeTerms terms) =>
        file.MayStrike(terms.Sequence) ? [] : [new("nothing-to-strike", Citation(file), "这一步不能撤销，或者已经撤销。")];

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(RegisterEntry file, DateOnly facts) =>
    [
        Stands(file),
    ];

    /// <inheritdoc/>
    protected override EntryStepStruck Make(RegisterEntry file, DateOnly facts, StrikeTerms terms, string number) =>
        new(terms.Sequence, terms.Reason) { On = facts };
}

/// <summary>撤销登记; given the reason.</summary>
public sealed class WithdrawStep() : EntryStep<string, EntryWithdrawn>(new StepCard("entry-withdraw", "撤销登记")
{
    Action = "WithdrawEntry",
    ActionWords = "撤销登记",
    Roles = [Role.EnterpriseFiler],
    Page = "/Enterprise/Registers/Step",
    Query = "/withdraw",
    Law = RegisterCitations.All,
    Place = 70,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(RegisterEntry file, DateOnly facts) =>
    [
        Stands(file),
    ];

    /// <inheritdoc/>
    protected override EntryWithdrawn Make(RegisterEntry file, DateOnly facts, string terms, string number) =>
        new(terms) { On = facts };
}
