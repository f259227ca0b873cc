using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Papers.Administration;

/// <summary>办案机关在文书上写明的事项.</summary>
[Authorize(Policies.Administrator)]
public sealed class OfficesModel(IMediator sender, AppDbContext database) : PortalPage
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Whose form it is, from the list.</summary>
    [BindProperty(SupportsGet = true, Name = "region")]
    public string? Region { get; set; }

    /// <summary>Counties to choose from.</summary>
    public IReadOnlyList<SelectListItem> Regions { get; private set; } = [];

    /// <summary>What was said, with the county's name.</summary>
    public IReadOnlyList<(OfficeRow Office, string Name)> Offices { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var regions = await database.Regions.AsNoTracking().OrderBy(r => r.Code).ToListAsync();
        Regions = [.. regions.Select(region => new SelectListItem(region.FullName, region.Code))];
        var names = regions.ToDictionary(region => region.Code, region => region.FullName);
        Offices = (await database.Offices.AsNoTracking().OrderBy(o => o.RegionCode).ToListAsync())
            .ConvertAll(office => (office, names.GetValueOrDefault(office.RegionCode) ?? office.RegionCode));
    }

    /// <inheritdoc/>
    public override async Task OnGetAsync()
    {
        await LoadAsync();
        if (Offices.FirstOrDefault(each => each.Office.RegionCode == Region).Office is { } said)
        {
            Input = new InputModel
            {
                RegionCode = said.RegionCode,
                Address = said.Address,
                Phone = said.Phone,
                Payee = said.Payee,
                ReviewBody = said.ReviewBody,
                Court = said.Court,
            };
        }
    }

    /// <summary>Saves.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await sender.Send(new SaveOffice(Input.RegionCode, Input.Address, Input.Phone, Input.Payee, Input.ReviewBody, Input.Court), cancellationToken);
        Done = "已经登记，以后作出的文书照此写明；已经作出的不变。";
        return RedirectToPage(new { region = (string?)null });
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>The county.</summary>
        public string? RegionCode { get; set; }

        /// <summary>Where to report back.</summary>
        public string? Address { get; set; }

        /// <summary>Telephone.</summary>
        public string? Phone { get; set; }

        /// <summary>Into which account fines are paid.</summary>
        public string? Payee { get; set; }

        /// <summary>行政复议机关.</summary>
        public string? ReviewBody { get; set; }

        /// <summary>人民法院.</summary>
        public string? Court { get; set; }
    }
}
