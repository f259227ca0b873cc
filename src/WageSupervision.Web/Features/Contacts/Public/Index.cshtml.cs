using Microsoft.AspNetCore.Authorization;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Contacts.Public;

/// <summary>投诉举报: what it is, what happens then, and the two ways on.</summary>
[AllowAnonymous]
public sealed class IndexModel : PortalPage;
