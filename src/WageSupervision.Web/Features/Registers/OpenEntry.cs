using WageSupervision.Domain.Registers;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Registers;

/// <summary>A worker as the enterprise names one.</summary>
/// <param name="Name">姓名.</param>
/// <param name="IdentityNumber">身份证号, normalised.</param>
public sealed record NamedWorker(string Name, string IdentityNumber);

/// <summary>A file of an entry without its bytes.</summary>
/// <param name="FileId">The file.</param>
/// <param name="FileName">The file's own name.</param>
/// <param name="Sha256">Its hash in hexadecimal.</param>
public sealed record RegisterFileShown(Guid FileId, string FileName, string Sha256);

/// <summary>An entry that stands, of the worker and from the first day of one that would be registered.</summary>
/// <param name="EntryId">The entry.</param>
/// <param name="Same">Whether it says the very same.</param>
public sealed record StandingEntry(Guid EntryId, bool Same);

/// <summary>An entry with everything that stands beside it.</summary>
/// <param name="Opened">The entry as it was loaded.</param>
/// <param name="Workers">The workers it concerns now, in the order they were named.</param>
/// <param name="Files">Its files.</param>
/// <param name="Said">What workers said of it, oldest first.</param>
public sealed record OpenEntry(
    Opened<RegisterEntry, RegisterEntryRow> Opened, IReadOnlyList<RegisterWorkerRow> Workers,
    IReadOnlyList<RegisterFileShown> Files, IReadOnlyList<RegisterConsentRow> Said)
{
    /// <summary>What lists show.</summary>
    public RegisterEntryRow Row => Opened.Row;

    /// <summary>The enterprise.</summary>
    public EnterpriseRow Enterprise => Opened.Enterprise;

    /// <summary>The entry itself.</summary>
    public RegisterEntry Entry => Opened.File;

    /// <summary>The events as recorded, oldest first.</summary>
    public IReadOnlyList<ProcedureEventRow> Events => Opened.Events;

    /// <summary>What workers said, counted.</summary>
    public Consents Consents => Consents.Count(Entry, Said.Select(Given));

    /// <summary>A word as the domain counts it: its day is that of Zhejiang.</summary>
    public static ConsentGiven Given(RegisterConsentRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new ConsentGiven(row.WorkerId, row.TermsSequence, row.Agreed, DateOnly.FromDateTime(PortalClock.Local(row.SaidAt)));
    }
}
