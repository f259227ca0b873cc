using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Registers;

namespace WageSupervision.Domain.Tests.Registers;

/// <summary>Steps of an entry taken in one line.</summary>
internal static class RegisterTaking
{
    public static EntryCorrected Correct(
        this RegisterEntry entry, DateOnly today, Particulars particulars, IReadOnlyList<Guid> workers, RegisteredFile? file, string reason) =>
        Steps.The<CorrectStep>().Enter(entry, today, new(particulars, workers, file, reason))("");

    public static EntryFileAdded AddFile(this RegisterEntry entry, DateOnly today, RegisteredFile file, string note) =>
        Steps.The<AddFileStep>().Enter(entry, today, new(file, note))("");

    public static EntryEnded End(this RegisterEntry entry, DateOnly today, DateOnly endedOn, string note) =>
        Steps.The<EndStep>().Enter(entry, today, new(endedOn, note))("");

    public static EntryPaid Pay(this RegisterEntry entry, DateOnly today, DateOnly paidOn, decimal? amount, RegisteredFile? file) =>
        Steps.The<PayStep>().Enter(entry, today, new(paidOn, amount, file))("");

    public static StoppageWagePaid RecordWage(
        this RegisterEntry entry, DateOnly today, DateOnly start, DateOnly end, bool workedNormally, decimal? contractWage, decimal wagePaid) =>
        Steps.The<RecordWageStep>().Enter(entry, today, new(start, end, workedNormally, contractWage, wagePaid))("");

    public static EntryStepStruck Strike(this RegisterEntry entry, DateOnly today, int sequence, string reason) =>
        Steps.The<StrikeStep>().Enter(entry, today, new(sequence, reason))("");

    public static EntryWithdrawn Withdraw(this RegisterEntry entry, DateOnly today, string reason) =>
        Steps.The<WithdrawStep>().Enter(entry, today, reason)("");
}
