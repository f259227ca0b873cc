using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Regulation.Order353;

namespace WageSupervision.Domain.Registers;

/// <summary>The steps an enterprise may take with an entry. Days that have not come cannot be recorded, nor can an end before the beginning.</summary>
public static class RegisterSteps
{
    // What was paid longer before was wages of the time, not their settlement.
    private const int EarliestSettlement = 31;

    /// <summary>What an entry is cited by.</summary>
    public static string CitationOf(RegisterKind kind) => "《浙江省企业工资支付管理办法》第" + kind switch
    {
        RegisterKind.PaySystem => "七条",
        RegisterKind.Contract => "八条",
        RegisterKind.Separation => "十九条",
        RegisterKind.Deferral => "二十一条",
        _ => "二十二条",
    };

    /// <summary>Whether the entry has an end of its own to be recorded.</summary>
    public static bool MayEnd(RegisterEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.WithdrawnBecause is null
            && entry.Particulars is PaySystemParticulars or ContractParticulars or StoppageParticulars or DeferralParticulars { Cause: DeferralCause.ForceMajeure };
    }

    /// <summary>Whether payments are recorded on it.</summary>
    public static bool MayPay(RegisterEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.WithdrawnBecause is null && entry.Particulars is SeparationParticulars or DeferralParticulars && !(entry.Particulars is DeferralParticulars && entry.PaidOn is not null);
    }

    /// <summary>Whether wages of a stoppage are recorded on it.</summary>
    public static bool MayRecordWage(RegisterEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry is { WithdrawnBecause: null, Particulars: StoppageParticulars };
    }

    /// <summary>更正.</summary>
    /// <exception cref="ProcedureRuleException">The entry was withdrawn.</exception>
    public static EntryCorrected Correct(this RegisterEntry entry, DateOnly today, Particulars particulars, IReadOnlyList<Guid> workers, RegisteredFile? file, string reason)
    {
        MustStand(entry);
        return new EntryCorrected(particulars, workers, file, reason) { On = today };
    }

    /// <summary>补充材料.</summary>
    /// <exception cref="ProcedureRuleException">The entry was withdrawn.</exception>
    public static EntryFileAdded AddFile(this RegisterEntry entry, DateOnly today, RegisteredFile file, string note)
    {
        MustStand(entry);
        return new EntryFileAdded(file, note) { On = today };
    }

    /// <summary>结束.</summary>
    /// <exception cref="ProcedureRuleException">It has no end of its own, or ends before it began.</exception>
    public static EntryEnded End(this RegisterEntry entry, DateOnly today, DateOnly endedOn, string note)
    {
        MustStand(entry);
        MustBe(entry, MayEnd(entry), "nothing-to-end", "这一条没有要登记的结束日期。");

        // A disaster may end before the payday; everything else begins on the first day.
        if (entry.Particulars is not DeferralParticulars && endedOn < entry.Particulars.FirstDay)
        {
            throw new ProcedureRuleException("end-before-start", CitationOf(entry.Particulars.Kind), $"结束的日期早于开始的日期（{entry.Particulars.FirstDay:yyyy-MM-dd}），请改正。", "EndedOn");
        }

        return new EntryEnded(endedOn, note) { On = today };
    }

    /// <summary>支付.</summary>
    /// <exception cref="ProcedureRuleException">Nothing is paid on it, it was paid already, or the day lies long before what is settled.</exception>
    public static EntryPaid Pay(this RegisterEntry entry, DateOnly today, DateOnly paidOn, decimal? amount, RegisteredFile? file)
    {
        MustStand(entry);
        MustBe(entry, MayPay(entry), "nothing-to-pay", "这一条不登记支付，或者已经登记过支付。登记错了的，先撤销那一步。");
        if (entry.Particulars is SeparationParticulars && paidOn < entry.Particulars.FirstDay.AddDays(-EarliestSettlement))
        {
            throw new ProcedureRuleException("paid-before", CitationOf(entry.Particulars.Kind),
                $"这一天比办理解除、终止手续的日期（{entry.Particulars.FirstDay:yyyy-MM-dd}）早一个月以上，不是结清的工资，请核对日期。", "PaidOn");
        }

        return new EntryPaid(paidOn, entry.Particulars is SeparationParticulars ? amount : null, file) { On = today };
    }

    /// <summary>停工期间发的工资.</summary>
    /// <exception cref="ProcedureRuleException">The entry is no stoppage, or the period lies after its end.</exception>
    public static StoppageWagePaid RecordWage(
        this RegisterEntry entry, DateOnly today, DateOnly periodStart, DateOnly periodEnd, bool workedNormally, decimal? contractWage, decimal wagePaid)
    {
        MustStand(entry);
        MustBe(entry, MayRecordWage(entry), "no-stoppage", "这一条不是停工登记。");
        if (periodEnd < entry.Particulars.FirstDay || periodStart > entry.EndedOn)
        {
            throw new ProcedureRuleException("outside-stoppage", CitationOf(entry.Particulars.Kind), "这段期间不在停工期间内，请核对日期。", "PeriodStart");
        }

        return new StoppageWagePaid(periodStart, periodEnd, workedNormally, contractWage, wagePaid) { On = today };
    }

    /// <summary>撤销一步.</summary>
    /// <exception cref="ProcedureRuleException">There is no such step, or it was struck already.</exception>
    public static EntryStepStruck Strike(this RegisterEntry entry, DateOnly today, int sequence, string reason)
    {
        MustStand(entry);
        MustBe(entry, entry.MayStrike(sequence), "nothing-to-strike", "这一步不能撤销，或者已经撤销。");
        return new EntryStepStruck(sequence, reason) { On = today };
    }

    /// <summary>撤销登记.</summary>
    /// <exception cref="ProcedureRuleException">It was withdrawn already.</exception>
    public static EntryWithdrawn Withdraw(this RegisterEntry entry, DateOnly today, string reason)
    {
        MustStand(entry);
        return new EntryWithdrawn(reason) { On = today };
    }

    private static void MustStand(RegisterEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        MustBe(entry, entry.WithdrawnBecause is null, "entry-withdrawn", "这一条登记已经撤销，不能再改。要登记的，请另登记一条。");
    }

    private static void MustBe(RegisterEntry entry, bool allowed, string code, string message)
    {
        if (!allowed)
        {
            throw new ProcedureRuleException(code, CitationOf(entry.Particulars.Kind), message);
        }
    }
}
