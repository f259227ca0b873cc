using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain;
using WageSupervision.Domain.Parameters;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Accounts;

/// <summary>登记企业，修改企业.</summary>
[Authorize(Policies.Administrator)]
public sealed class EnterpriseModel(IMediator sender, AppDbContext database, LegalParameters parameters, PortalClock clock) : PortalPage
{
    /// <summary>The enterprise; <c>null</c> for a new one.</summary>
    [BindProperty(SupportsGet = true, Name = "id")]
    public long? Id { get; set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Counties to choose from.</summary>
    public IReadOnlyList<SelectListItem> Counties { get; private set; } = [];

    /// <summary>The name as stored, or <c>null</c> for a new one.</summary>
    public string? Name { get; private set; }

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var stored = Id is { } id
            ? await database.Employers.AsNoTracking().SingleOrDefaultAsync(e => e.EnterpriseId == id) ?? throw new NotFoundException()
            : null;
        Name = stored?.Name;
        Counties = RegionChoices.Counties(parameters.Divisions, YearMonth.Of(clock.Today), stored?.RegionCode);
        if (stored is not null && HttpMethods.IsGet(Request.Method))
        {
            Input = new InputModel
            {
                Version = stored.Version,
                Name = stored.Name,
                CreditCode = stored.CreditCode,
                RegionCode = stored.RegionCode,
                Address = stored.Address,
                LegalRepresentative = stored.LegalRepresentative,
                Payday = stored.Payday,
            };
        }
    }

    /// <summary>Saves it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await sender.Send(new SaveEnterprise(
            Id, Input.Version, Input.Name, Input.CreditCode, Input.RegionCode, Input.Address, Input.LegalRepresentative, Input.Payday));
        Done = Id is null
            ? $"{Input.Name?.Trim()}已登记。接下来可以为它的申报人和劳动者新建账号。"
            : $"{Input.Name?.Trim()}的登记已修改，从下一次申报起按新的内容核对。";
        return Redirect("/Administration/Enterprises");
    }

    /// <summary>What is typed.</summary>
    public sealed class InputModel
    {
        /// <summary>The version that was shown.</summary>
        public int Version { get; set; }

        /// <summary>Full name.</summary>
        public string? Name { get; set; }

        /// <summary>统一社会信用代码.</summary>
        public string? CreditCode { get; set; }

        /// <summary>County.</summary>
        public string? RegionCode { get; set; }

        /// <summary>Address.</summary>
        public string? Address { get; set; }

        /// <summary>法定代表人.</summary>
        public string? LegalRepresentative { get; set; }

        /// <summary>约定的发放日.</summary>
        public int? Payday { get; set; }
    }
}
