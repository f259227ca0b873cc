using WageSupervision.Domain.Publications;
using WageSupervision.Web.Features.Publications.Majors;

namespace WageSupervision.Demo;

/// <summary>One matter: its publication as a grave breach (人社部令第29号).</summary>
internal sealed partial class DemoMatter
{
    private Guid majorId;

    /// <summary>提出社会公布.</summary>
    public async Task ProposeMajorAsync(MajorCategory category) =>
        majorId = await stage.SendAsync(office.Inspector, new ProposeMajor(caseId, category, null));

    /// <summary>负责人的一步.</summary>
    public Task DecideMajorAsync(string step, string? reason = null) => stage.SendAsync(office.Supervisor, new DecideMajor(majorId, step, reason));

    /// <summary>监察员的一步.</summary>
    public Task ActOnMajorAsync(string step, string text) => stage.SendAsync(office.Inspector, new ActOnMajor(majorId, step, text));

    /// <summary>企业提出异议.</summary>
    public Task ObjectToMajorAsync(string text) => stage.SendAsync(firm.Filer, new ObjectToMajor(majorId, "major-objection", text, null, null));
}
