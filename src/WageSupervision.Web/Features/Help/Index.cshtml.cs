using Microsoft.AspNetCore.Authorization;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Help;

/// <summary>帮助与联系.</summary>
[AllowAnonymous]
public sealed class IndexModel : PortalPage;
