using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Papers;
using WageSupervision.Web.Papers;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Cases;

/// <summary>Issues papers of cases.</summary>
/// <param name="desk">Issues.</param>
/// <param name="offices">Whose they are.</param>
public sealed class CasePaperDesk(PaperDesk desk, OfficeBook offices)
{
    /// <summary>Where the papers of a case belong.</summary>
    public static PaperPlace PlaceOf(Opened<SupervisionCase, CaseRow> subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return PaperPlace.Of(subject, subject.File.Opened.CaseNumber);
    }

    /// <summary>Whom a case concerns, as registered today.</summary>
    public static Addressee Concerned(Opened<SupervisionCase, CaseRow> subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return subject.Enterprise.AsAddressee();
    }

    /// <summary>Issues one.</summary>
    /// <param name="subject">The case whose event makes it.</param>
    /// <param name="make">The paper of an office.</param>
    /// <param name="cancellationToken">Cancellation.</param>
    /// <param name="isSeen">Whether the enterprise sees it at once, without a service: what is to its good, or what it asked for.</param>
    /// <param name="concerns">The paper that it takes the place of, or withdraws.</param>
    public async Task<PaperRow> IssueAsync(
        Opened<SupervisionCase, CaseRow> subject, Func<PaperOffice, Paper> make, CancellationToken cancellationToken, bool isSeen = false,
        PaperRow? concerns = null)
    {
        ArgumentNullException.ThrowIfNull(make);
        var place = PlaceOf(subject);
        var paper = await desk.IssueAsync(place, make(await offices.OfAsync(place.RegionCode, cancellationToken)), cancellationToken, concerns);
        if (isSeen)
        {
            await desk.MarkAsync(paper, PaperState.Served, paper.IssuedOn, null, cancellationToken);
        }

        return paper;
    }
}
