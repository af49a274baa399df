try{var t=localStorage.getItem("wattle-theme");if(t=="dark"||t=="light")document.documentElement.dataset.theme=t}catch(e){}
