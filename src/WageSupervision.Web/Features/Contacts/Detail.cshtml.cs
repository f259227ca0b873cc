using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Contacts;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Contacts;

/// <summary>A contact on one screen: where it stands, the next lawful step, what was said, what happened. Who came is behind a door of its own.</summary>
[Authorize(Policies.Officer)]
public sealed class DetailModel(
    ContactFiles contacts, IEnumerable<IFurtherSteps<Opened<Contact, ContactRow>>> further, ContactVault vault, AppDbContext database, ICurrentUser user)
    : ContactPage(contacts)
{
    /// <summary>What to do next, or <c>null</c>.</summary>
    public OfferedStep? Next { get; private set; }

    /// <summary>Other steps.</summary>
    public IReadOnlyList<OfferedStep> Others { get; private set; } = [];

    /// <summary>What a supervisor can put right, or <c>null</c>.</summary>
    public OfferedStep? Overturn { get; private set; }

    /// <summary>What must hold before acceptance, shown while it does not.</summary>
    public Gate? Acceptance { get; private set; }

    /// <summary>Whether this person may take steps: not any more what was referred to another office.</summary>
    public bool MayAct => user.Role == Role.Inspector && user.Area.Covers(Contact.RegionCode);

    /// <summary>The county in words.</summary>
    public string Region { get; private set; } = "";

    /// <summary>What was said, oldest first.</summary>
    public IReadOnlyList<(DateTimeOffset At, string Text)> Texts { get; private set; } = [];

    /// <summary>Attachments.</summary>
    public IReadOnlyList<(Guid FileId, string MediaType, DateTimeOffset At)> Files { get; private set; } = [];

    /// <summary>The registered enterprise, or <c>null</c>.</summary>
    public string? Enterprise { get; private set; }

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Region = await database.Regions.Where(r => r.Code == Row.RegionCode).Select(r => r.FullName).SingleAsync();
        Texts = await vault.TextsAsync(ContactId, HttpContext.RequestAborted);
        var files = await database.ContactFiles.AsNoTracking().Where(f => f.EnterpriseId == Subjects.OfNoEnterprise && f.ContactId == ContactId)
            .OrderBy(f => f.FileId).Select(f => new { f.FileId, f.MediaType, f.ReceivedAt }).ToListAsync();
        Files = [.. files.Select(f => (f.FileId, f.MediaType, f.ReceivedAt))];
        Enterprise = Row.RespondentId is { } id
            ? await database.Enterprises.Where(e => e.EnterpriseId == id).Select(e => e.Name).SingleOrDefaultAsync() : null;
        List<OfferedStep> steps = [.. OfferedStep.All(Contact, Facts, Role.Inspector).Where(step => step.Gate.Name != "open-informant")];
        var answer = steps.Find(step => step.Gate.Name == Steps.The<AnswerContactStep>().Card.Name);
        var before = await BeforeAnswerAsync();
        Next = before ?? (await Contacts.ToBeAnswered().AnyAsync(c => c.ContactId == ContactId) ? answer : steps.Find(step => step.IsNext));
        Others = [.. steps.Where(step => step != Next && step.IsOffered && (before is null || step != answer))];
        Overturn = user.Role == Role.Supervisor ? OfferedStep.All(Contact, Facts, Role.Supervisor).FirstOrDefault(step => step.Gate.IsOpen) : null;
        Acceptance = Contact.IsUndecided ? steps.Find(step => step.Gate.Name == "accept-contact")?.Gate : null;
    }

    // What its case has to tell the informant comes before the answer.
    private async Task<OfferedStep?> BeforeAnswerAsync()
    {
        foreach (var each in further)
        {
            if ((await each.OfAsync(Opened, HttpContext.RequestAborted)).FirstOrDefault(step => step.IsNext) is { } next)
            {
                return next;
            }
        }

        return null;
    }
}
